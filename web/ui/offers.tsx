import { useText } from '#web/i18n/language-context.tsx'
import type { Offer } from '#web/lib/offers.ts'
import { LinkButton } from './button.tsx'

/** What the reader may do now: the usual next steps as buttons, the rest a click away. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  const words = useText().forms.offers
  const main = offers.filter(({ isMain }) => isMain)
  const other = offers.filter(({ isMain }) => !isMain)
  if (offers.length === 0) return null
  return (
    <section className="actions" aria-label={words.title}>
      {main.map((offer, index) => (
        <LinkButton key={offer.href} look={index === 0 ? 'primary' : 'secondary'} icon={offer.icon} href={offer.href}>
          {offer.words}
        </LinkButton>
      ))}
      {other.length === 0 ? null : (
        <details className="more">
          <summary>{words.other}</summary>
          <div className="more-panel">
            {other.map((offer) => (
              <LinkButton key={offer.href} look="quiet" href={offer.href}>
                {offer.words}
              </LinkButton>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
