import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'

/** What nobody knows yet, said openly, and asked of those who may supply it. */
export function Missing({ agreement }: { agreement: AgreementAnswer }) {
  const { agreements, words } = useText()
  const { detail } = agreements
  if (agreement.missing.length === 0 || agreement.status === 'cancelled') return null
  return (
    <section className="missing" aria-labelledby="missing">
      <Icon name="question" />
      <div>
        <h2 id="missing">{detail.missingTitle}</h2>
        <p>{detail.missingLead}</p>
        <ul>
          {agreement.missing.map((fact) => (
            <li key={fact}>{words.missing[fact]}</li>
          ))}
        </ul>
        {agreement.actions.includes('edit') ? <LinkButton href={paths.editAgreement(agreement.id)}>{detail.complete}</LinkButton> : null}
      </div>
    </section>
  )
}
