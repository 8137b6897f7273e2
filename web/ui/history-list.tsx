import type { Zone } from '#shared/dates.ts'
import type { HistoryItem, HistoryPage } from '#shared/history.ts'
import type { Noun } from '#shared/ids.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { followChain } from '#web/lib/history-chain.ts'
import { changesInWords } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'
import { ChangeLines } from './change-lines.tsx'
import { Icon } from './icon.tsx'

type Props = { pages: readonly HistoryPage[]; zone: Zone; teller: Teller }

/** The history of a record in words, and whether its entries still hang together. */
export function HistoryList({ pages, zone, teller }: Props) {
  const items = pages.flatMap((page) => page.items)
  const people: People = Object.fromEntries(pages.flatMap((page) => Object.entries(page.people)))
  return (
    <>
      <ChainMark items={items} />
      <ol className="history">
        {items.map((item) => (
          <HistoryEntry key={item.version} item={item} people={people} zone={zone} teller={teller} />
        ))}
      </ol>
    </>
  )
}

function ChainMark({ items }: { items: readonly HistoryItem[] }) {
  const { history } = useText()
  const chain = followChain(items)
  if (chain.state === 'broken')
    return (
      <p className="chain-mark chain-broken" role="alert">
        <Icon name="alert" />
        <span>
          <strong>{history.broken}.</strong> {history.brokenHint(chain.version)}
        </span>
      </p>
    )
  return (
    <p className="chain-mark">
      <Icon name="link" />
      <span>
        <strong>{history.intact}.</strong> {chain.state === 'whole' ? history.intactHint(chain.count) : history.intactSoFar(chain.count)}
      </span>
    </p>
  )
}

type People = HistoryPage['people']

/** Of these the note says more than the field. */
const saidInNotes = ['claim', 'renewedById', 'carriedToId']

function HistoryEntry({ item, people, zone, teller }: { item: HistoryItem; people: People; zone: Zone; teller: Teller }) {
  const { history } = useText()
  const actionsIn: Partial<Record<Noun, Record<string, string>>> = history.actionsIn
  const actions: Record<string, string> = { ...history.actions, ...actionsIn[teller.noun] }
  const changes = changesInWords(item.changes, teller, item.note === undefined ? [] : saidInNotes)
  const person = people[item.actor]
  return (
    <li className="history-entry">
      <p className="history-what">
        <strong>{person?.name ?? history.someone}</strong> {actions[item.action] ?? history.actions.other}
      </p>
      <p className="small">
        {teller.formats.instant(item.at, zone)}
        {person === undefined ? null : ` · ${teller.nameOf(person.organisationId)}`}
      </p>
      {item.note === undefined ? null : <p className="history-note">{item.note}</p>}
      {item.version === 1 || changes.length === 0 ? null : <ChangeLines changes={changes} />}
      <p className="small fingerprint">
        {history.record(item.version)} · <abbr title={`${history.fingerprint}: ${item.hash}`}>{item.hash.slice(0, 12)}</abbr>
      </p>
    </li>
  )
}
