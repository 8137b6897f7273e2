import { relationsFor } from '#shared/permissions.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { FollowUpListItem } from '#shared/overview.ts'
import type { Finding, Suggestion } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FollowUpLines } from './follow-up-lines.tsx'
import { Quoted } from './quoted.tsx'
import { CriticalTag, ToneTag } from './session-tags.tsx'

type Props = { session: SessionAnswer }
type Told = { session: SessionAnswer; followUps: readonly FollowUpListItem[]; mayAssign: boolean }

/** What was seen, what the Ombudsman suggests about it, and who follows it up. */
export function Findings({ session }: Props) {
  const { detail } = useText().sessions
  const me = useMe()
  const answer = useEndpoint('follow-ups.list', { query: { sessionId: session.id, limit: 100 } })
  const { findings = [], suggestions = [] } = session
  const told: Told = {
    session,
    followUps: answer.data?.items ?? [],
    mayAssign: relationsFor('follow-ups.edit', me.role).length > 0,
  }
  const known = new Set(findings.map(({ id }) => id))
  const free = suggestions.filter(({ findingId }) => findingId === undefined || !known.has(findingId))
  return (
    <>
      <section aria-labelledby="findings">
        <h2 id="findings">{detail.findingsTitle}</h2>
        {findings.length === 0 ? <p className="quiet">{detail.findingsEmpty}</p> : null}
        <ol className="entries">
          {findings.map((finding) => (
            <FindingEntry
              key={finding.id}
              finding={finding}
              suggestions={suggestions.filter(({ findingId }) => findingId === finding.id)}
              told={told}
            />
          ))}
        </ol>
      </section>
      {free.length === 0 ? null : (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions">{detail.suggestionsTitle}</h2>
          <p className="quiet">{detail.suggestionsLead}</p>
          <ol className="entries">
            {free.map((suggestion) => (
              <li key={suggestion.id} className="entry">
                <SuggestionWords suggestion={suggestion} told={told} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const ofSuggestion = (items: readonly FollowUpListItem[], id: string) =>
  items.filter(({ source }) => source.kind === 'session' && source.suggestionId === id)
const ofFinding = (items: readonly FollowUpListItem[], id: string) =>
  items.filter(({ source }) => source.kind === 'session' && source.findingId === id && source.suggestionId === undefined)

/** Asks for a follow-up; where there is one already, it stands back. */
function Assign({ query, text, isAnother }: { query: Record<string, string>; text: string; isAnother: boolean }) {
  const { detail } = useText().sessions
  const words = isAnother ? detail.assignAnother : detail.assign
  return (
    <div className="entry-actions">
      <LinkButton look={isAnother ? 'quiet' : 'secondary'} href={paths.newFollowUp(query)} label={`${words}: ${text}`}>
        {words}
      </LinkButton>
    </div>
  )
}

function FindingEntry({ finding, suggestions, told }: { finding: Finding; suggestions: readonly Suggestion[]; told: Told }) {
  const { sessions, words } = useText()
  const { session, followUps, mayAssign } = told
  const organisations = useOrganisations(session.jurisdiction)
  const { id, text, tone, isCritical, category, organisationId, item, quote } = finding
  const own = ofFinding(followUps, id)
  const checklist = item === undefined ? undefined : session.checklists?.[item.checklist]
  const facts = [
    category === undefined ? [] : words.category[category],
    organisationId === undefined ? [] : organisations.name(organisationId),
    checklist === undefined || item === undefined ? [] : sessions.detail.fromItem(item.code, checklist.title),
  ].flat()
  return (
    <li className="entry" id={id}>
      <p className="tags">
        <ToneTag tone={tone} />
        {isCritical === true ? <CriticalTag /> : null}
      </p>
      <p className="entry-text">{text}</p>
      {facts.length === 0 ? null : <p className="small">{facts.join(' · ')}</p>}
      <Quoted quote={quote} sources={session.sources?.length ?? 0} />
      {suggestions.map((suggestion) => (
        <SuggestionWords key={suggestion.id} suggestion={suggestion} told={told} />
      ))}
      <FollowUpLines items={own} jurisdiction={session.jurisdiction} />
      {mayAssign && tone !== 'positive' ? (
        <Assign
          query={{ sessionId: session.id, findingId: id }}
          text={text}
          isAnother={own.length > 0 || suggestions.some((one) => ofSuggestion(followUps, one.id).length > 0)}
        />
      ) : null}
    </li>
  )
}

function SuggestionWords({ suggestion, told }: { suggestion: Suggestion; told: Told }) {
  const { detail } = useText().sessions
  const { session, followUps, mayAssign } = told
  const organisations = useOrganisations(session.jurisdiction)
  const { id, text, organisationId, findingId, quote } = suggestion
  const own = ofSuggestion(followUps, id)
  return (
    <div className="suggestion" id={id}>
      <p>
        <strong>{detail.suggestion}:</strong> {text}
      </p>
      {organisationId === undefined ? null : <p className="small">{detail.suggestedTo(organisations.name(organisationId))}</p>}
      <Quoted quote={quote} sources={session.sources?.length ?? 0} />
      <FollowUpLines items={own} jurisdiction={session.jurisdiction} />
      {mayAssign && findingId === undefined ? (
        <Assign query={{ sessionId: session.id, suggestionId: id }} text={text} isAnother={own.length > 0} />
      ) : null}
    </div>
  )
}
