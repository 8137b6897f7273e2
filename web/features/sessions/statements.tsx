import { Link } from 'wouter'
import { relationsFor } from '#shared/permissions.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Statement } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Quoted } from './quoted.tsx'
import { StatementTag } from './session-tags.tsx'

/** What people undertook, hoped for, ordered and remarked. */
export function Statements({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const { statements = [] } = session
  if (statements.length === 0) return null
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{detail.statementsTitle}</h2>
      <ol className="entries">
        {statements.map((statement) => (
          <li key={statement.id} className="entry" id={statement.id}>
            <StatementEntry session={session} statement={statement} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StatementEntry({ session, statement }: { session: SessionAnswer; statement: Statement }) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const organisations = useOrganisations(session.jurisdiction)
  const { kind, text, by, organisationId, indicator, dueOn, quote } = statement
  const organisation = organisationId === undefined ? undefined : organisations.name(organisationId)
  const isInPosition = organisation !== undefined && (by?.position?.includes(organisation) ?? false)
  const said = [by?.name ?? [], by?.position ?? [], isInPosition ? [] : (organisation ?? [])].flat()
  const measured = [
    indicator === undefined ? [] : detail.measuredBy(indicator.name, [indicator.target, indicator.unit ?? []].flat().join(' ')),
    dueOn === undefined ? [] : detail.promisedUntil(formats.day(dueOn)),
  ].flat()
  return (
    <>
      <p className="tags">
        <StatementTag kind={kind} />
      </p>
      <blockquote className="said">{text}</blockquote>
      {said.length === 0 ? null : <p className="small">{said.join(', ')}</p>}
      {measured.length === 0 ? null : <p className="small">{measured.join(' · ')}</p>}
      <Quoted quote={quote} sources={session.sources?.length ?? 0} />
      {kind === 'promise' ? <Outcome session={session} statement={statement} /> : null}
    </>
  )
}

/** A promise is counted once it has become a commitment; until then whoever may make one is asked to. */
function Outcome({ session, statement }: { session: SessionAnswer; statement: Statement }) {
  const { detail } = useText().sessions
  const me = useMe()
  if (statement.commitmentId !== undefined)
    return (
      <p>
        <Link href={paths.commitment(statement.commitmentId)}>{detail.becameCommitment}</Link>
      </p>
    )
  if (relationsFor('commitments.edit', me.role).length === 0) return <p className="small">{detail.noCommitmentYet}</p>
  const [agreementId, ...others] = session.agreementIds ?? []
  const named = agreementId === undefined || others.length > 0 ? {} : { agreementId }
  return (
    <div className="entry-actions">
      <LinkButton
        href={paths.newCommitmentFrom({ sessionId: session.id, statementId: statement.id, ...named })}
        label={detail.makeCommitmentOf(statement.text)}
      >
        {detail.makeCommitment}
      </LinkButton>
    </div>
  )
}
