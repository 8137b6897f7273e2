import { useState } from 'react'
import type { Checklist } from '#shared/checklists.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { AnswerTag, ChecklistTag, CriticalTag } from './session-tags.tsx'

/** What was checked, with what result. */
export function Checklists({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const organisations = useOrganisations(session.jurisdiction)
  const { checklists = [] } = session
  if (checklists.length === 0) return null
  return (
    <section aria-labelledby="checklists">
      <h2 id="checklists">{detail.checklistsTitle}</h2>
      <ul className="entries">
        {checklists.map((checklist, index) => (
          <li key={`${index} ${checklist.templateId}`} className="entry">
            <h3>{[checklist.title, checklist.subject ?? []].flat().join(': ')}</h3>
            {checklist.organisationId === undefined ? null : <p className="small">{organisations.name(checklist.organisationId)}</p>}
            <Result checklist={checklist} />
            <Answers checklist={checklist} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Score, class and the critical items that failed. */
export function Result({ checklist: { result } }: { checklist: Pick<Checklist, 'result'> }) {
  const { checklist } = useText().sessions
  return (
    <>
      <p className="tags">
        {result.class === undefined ? null : <ChecklistTag result={result.class} />}
        <span>{result.score === undefined ? checklist.noScore : checklist.score(result.score)}</span>
        <span className="quiet">{checklist.checked(result.checked, result.total)}</span>
      </p>
      {result.failedCritical.length === 0 ? null : <p className="bad">{checklist.failedCritical(result.failedCritical.join(', '))}</p>}
    </>
  )
}

/** The answers item by item, in the words of the version that they were given with; fetched when they are asked for. */
function Answers({ checklist }: { checklist: Checklist }) {
  const { detail } = useText().sessions
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        {detail.answersOf(checklist.title)}
      </summary>
      {isOpen ? <AnswerList checklist={checklist} /> : null}
    </details>
  )
}

function AnswerList({ checklist }: { checklist: Checklist }) {
  const { sessions } = useText()
  const { templateId, templateVersion, answers, notes = {}, minutes = {}, kind } = checklist
  const template = useEndpoint('templates.get', { id: templateId, query: { version: templateVersion } })
  return (
    <Loaded query={template}>
      {({ items }) => (
        <ol className="answers-read">
          {items.map(({ code, text, critical }) => (
            <li key={code} className="answer-read">
              <p>
                <span className="quiet">{code}</span> {text}
              </p>
              <p className="tags">
                <AnswerTag answer={answers[code] ?? 'not_checked'} kind={kind} />
                {critical === true ? <CriticalTag /> : null}
                {minutes[code] === undefined ? null : <span className="small">{sessions.checklist.minutesTaken(minutes[code])}</span>}
              </p>
              {notes[code] === undefined ? null : <p className="small">{notes[code]}</p>}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
