import { Link } from 'wouter'
import type { AgreementListItem, AgreementOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { ProcessRows } from '#web/ui/process-rows.tsx'
import { AgreementTag } from '#web/ui/agreement-tag.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'

/** The addenda of a signed text, and work in several steps that was done on what hangs under it. */
export function Addenda({ overview }: { overview: AgreementOverview }) {
  const { agreements } = useText()
  const { detail } = agreements
  const { agreement, addenda } = overview
  const mayAdd = agreement.actions.includes('create_addendum')
  const changed = agreement.amendedByIds?.length ?? 0
  return (
    <>
      {addenda.length === 0 && !mayAdd ? null : (
        <section aria-labelledby="addenda">
          <div className="section-head">
            <h2 id="addenda">{detail.addendaTitle}</h2>
            {mayAdd ? (
              <LinkButton icon="plus" href={paths.newAddendum(agreement.id)}>
                {detail.addAddendum}
              </LinkButton>
            ) : null}
          </div>
          <p className="quiet">
            {addenda.length === 0 ? detail.addendaNone : changed === 0 ? detail.addendaPending : detail.amendedBy(changed)}
          </p>
          {addenda.length === 0 ? null : (
            <ul className="children">
              {addenda.map((addendum) => (
                <AddendumRow key={addendum.id} addendum={addendum} />
              ))}
            </ul>
          )}
        </section>
      )}
      <Processes overview={overview} />
    </>
  )
}

function AddendumRow({ addendum: { id, title, status, signedOn } }: { addendum: AgreementListItem }) {
  const formats = useFormats()
  return (
    <li className="child">
      <Link href={paths.agreement(id)} className="title-link">
        {title}
      </Link>
      <span className="tags">
        {signedOn === undefined ? null : <span className="small">{formats.shortDay(signedOn)}</span>}
        <AgreementTag status={status} />
      </span>
    </li>
  )
}

function Processes({ overview: { processes, agreement } }: { overview: AgreementOverview }) {
  const words = useText().processes
  const organisations = useOrganisations(agreement.jurisdiction)
  if (processes.length === 0) return null
  return (
    <section aria-labelledby="processes">
      <h2 id="processes">{words.section}</h2>
      <p className="quiet">{words.lead}</p>
      <ProcessRows processes={processes} zone={organisations.zoneOf(agreement.ownerId)} />
    </section>
  )
}
