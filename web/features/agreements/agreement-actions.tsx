import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { offersOf } from './offers.ts'

/** What the reader may do now: the usual next steps as buttons, the rest a click away. */
export function AgreementActions({ agreement }: { agreement: AgreementAnswer }) {
  const text = useText()
  const { detail } = text.agreements
  const offers = offersOf(agreement, text)
  const main = offers.filter(({ isMain }) => isMain)
  const other = offers.filter(({ isMain }) => !isMain)
  if (offers.length === 0) return null
  return (
    <section className="actions" aria-label={detail.actionsTitle}>
      {main.map(({ href, words, icon }, index) => (
        <LinkButton key={href} look={index === 0 ? 'primary' : 'secondary'} icon={icon} href={href}>
          {words}
        </LinkButton>
      ))}
      {other.length === 0 ? null : (
        <details className="more">
          <summary>{detail.otherActions}</summary>
          <div className="more-panel">
            {other.map(({ href, words }) => (
              <LinkButton key={href} look="quiet" href={href}>
                {words}
              </LinkButton>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
