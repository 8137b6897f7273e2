import * as z from 'zod/mini'
import { FindingId } from '#shared/ids.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { itemAt, Which, withItem } from './list-items.ts'
import { PartPage } from './part-page.tsx'
import { hrefOf, type Recording } from './recording.ts'
import { RecordedList, type RecordedItem } from './recorded-list.tsx'
import { RemoveItem } from './remove-item.tsx'
import { SayingForm } from './saying-form.tsx'
import { statementInputs } from './session-inputs.ts'
import { shortened } from './shortened.ts'
import { StatementTag, SuggestionTag } from './session-tags.tsx'

const Search = z.object({
  saran: choice(Which),
  ucapan: choice(Which),
  hapus: choice(z.literal('ya')),
  temuan: choice(FindingId),
})

/** What the Ombudsman suggests, and what others promise, hope, order and remark. */
export function RecordSayings({ recording }: { recording: Recording }) {
  const { sessions } = useText()
  const { saying } = sessions
  const [{ saran, ucapan, hapus, temuan }] = useSearchParams(Search)
  const { session } = recording
  const suggestion = itemAt(session.suggestions, saran)
  const statement = itemAt(session.statements, ucapan)
  const chosen = session.suggestions?.[suggestion ?? -1] ?? session.statements?.[statement ?? -1]
  if (chosen !== undefined && hapus === 'ya')
    return (
      <RemoveItem
        recording={recording}
        part="saran-janji"
        what={chosen.text}
        changes={() =>
          suggestion === undefined
            ? { statements: withItem(statementInputs(session), statement) }
            : { suggestions: withItem(session.suggestions, suggestion) }
        }
      />
    )
  return (
    <PartPage recording={recording} part="saran-janji" {...(chosen === undefined ? {} : { title: saying.editTitle })}>
      <SayingForm
        key={chosen?.id ?? temuan ?? 'new'}
        recording={recording}
        suggestion={suggestion}
        statement={statement}
        findingId={temuan}
      />
      {chosen === undefined ? <RecordedSayings recording={recording} /> : null}
    </PartPage>
  )
}

function RecordedSayings({ recording }: { recording: Recording }) {
  const { saying } = useText().sessions
  const { suggestions = [], statements = [], findings = [] } = recording.session
  const items: RecordedItem[] = [
    ...suggestions.map(({ id, text, findingId }, index) => ({
      key: id,
      name: shortened(text),
      editHref: hrefOf(recording, 'saran-janji', { saran: String(index) }),
      words: (
        <>
          <SuggestionTag />
          <span className="block">{text}</span>
          <AnsweredFinding text={findings.find((one) => one.id === findingId)?.text} />
        </>
      ),
    })),
    ...statements.map(({ id, kind, text, by }, index) => ({
      key: id,
      name: shortened(text),
      editHref: hrefOf(recording, 'saran-janji', { ucapan: String(index) }),
      words: (
        <>
          <StatementTag kind={kind} />
          <span className="block">{text}</span>
          {by === undefined ? null : <span className="small block">{by.name}</span>}
        </>
      ),
    })),
  ]
  return <RecordedList title={saying.recorded} items={items} />
}

function AnsweredFinding({ text }: { text: string | undefined }) {
  const { saying } = useText().sessions
  return text === undefined ? null : <span className="small block">{saying.answers(shortened(text))}</span>
}
