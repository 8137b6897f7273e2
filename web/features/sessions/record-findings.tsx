import * as z from 'zod/mini'
import { ItemCode } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FindingForm, type Row } from './finding-form.tsx'
import { itemAt, Which, withItem } from './list-items.ts'
import { PartPage } from './part-page.tsx'
import { hrefOf, type Recording } from './recording.ts'
import { RecordedList } from './recorded-list.tsx'
import { RemoveItem } from './remove-item.tsx'
import { shortened } from './shortened.ts'
import { CriticalTag, ToneTag } from './session-tags.tsx'

const Search = z.object({
  ke: choice(Which),
  hapus: choice(z.literal('ya')),
  /** The row that a finding is raised from: checklist and item. */
  daftar: choice(Which),
  butir: choice(ItemCode),
})

/** What was seen, one after another; others may add theirs at the same time. */
export function RecordFindings({ recording }: { recording: Recording }) {
  const { sessions } = useText()
  const { finding } = sessions
  const [{ ke, hapus, daftar, butir }] = useSearchParams(Search)
  const { findings = [], checklists } = recording.session
  const place = itemAt(findings, ke)
  const before = place === undefined ? undefined : findings[place]
  const checklist = itemAt(checklists, daftar)
  const row: Row | undefined = checklist === undefined || butir === undefined ? undefined : { checklist, code: butir }
  if (before !== undefined && hapus === 'ya')
    return (
      <RemoveItem
        recording={recording}
        part="temuan"
        what={before.text}
        changes={() => ({
          findings: withItem(findings, place),
          ...withoutAnswers(recording, before.id),
        })}
      />
    )
  const title = before !== undefined ? finding.editTitle : row !== undefined ? finding.fromRowTitle : undefined
  return (
    <PartPage recording={recording} part="temuan" {...(title === undefined ? {} : { title })}>
      <FindingForm key={ke ?? butir ?? 'new'} recording={recording} place={place} row={row} />
      {before === undefined && row === undefined ? (
        <RecordedList
          title={finding.recorded}
          items={findings.map(({ id, text, tone, isCritical }, index) => ({
            key: id,
            name: shortened(text),
            editHref: hrefOf(recording, 'temuan', { ke: String(index) }),
            more: (
              <LinkButton look="quiet" href={hrefOf(recording, 'saran-janji', { temuan: id })} label={finding.suggestFor(shortened(text))}>
                {finding.suggest}
              </LinkButton>
            ),
            words: (
              <>
                <span className="tags">
                  <ToneTag tone={tone} />
                  {isCritical === true ? <CriticalTag /> : null}
                </span>
                <span className="block">{text}</span>
              </>
            ),
          }))}
        />
      ) : null}
    </PartPage>
  )
}

/** A suggestion outlives the finding that it answered. */
function withoutAnswers({ session: { suggestions = [] } }: Recording, findingId: string) {
  if (!suggestions.some((one) => one.findingId === findingId)) return {}
  return {
    suggestions: suggestions.map(({ findingId: answered, ...suggestion }) =>
      answered === findingId ? suggestion : { ...suggestion, findingId: answered },
    ),
  }
}
