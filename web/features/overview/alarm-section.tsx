import { Link } from 'wouter'
import { AlarmKind } from '#shared/agreements.ts'
import { useFirstText, useOverviewText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import type { Region } from '#web/lib/region.ts'
import { CountTable } from './count-table.tsx'

/** How many agreements nobody looks at, by what is amiss. */
export function AlarmSection({ region }: { region: Region }) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const labels = overview.alarms
  const { data } = useEndpoint('alarms.list', { query: { limit: 100, ...region.query } })
  if (data === undefined) return null
  return (
    <section className="card" aria-labelledby="alarms">
      <p className="eyebrow">{labels.title}</p>
      <h2 id="alarms">
        <Link href={paths.alarms}>{labels.finding(data.items.length)}</Link>
      </h2>
      <CountTable
        label={labels.kind}
        numberLabel={overview.tableCount}
        rows={AlarmKind.options.map((kind) => ({
          key: kind,
          words: words.alarm[kind],
          count: data.items.filter((item) => item.kind === kind).length,
        }))}
      />
    </section>
  )
}
