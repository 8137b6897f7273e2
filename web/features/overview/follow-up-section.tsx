import { Link } from 'wouter'
import { FollowUpStatus, FollowUpVerdict } from '#shared/follow-ups.ts'
import type { Dashboard } from '#shared/overview.ts'
import { SessionType } from '#shared/sessions.ts'
import { useFirstText, useOverviewText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { CountTable } from './count-table.tsx'

/** Follow-ups by both axes: how far the work is, and what the Ombudsman says of it. */
export function FollowUpSection({ followUps }: { followUps: Dashboard['followUps'] }) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const labels = overview.followUps
  const { total, overdue, byStatus, byVerdict, openProducts } = followUps
  const finding =
    total === 0 ? labels.finding.none : overdue > 0 ? labels.finding.late(overdue) : labels.finding.conform(byVerdict.conform ?? 0, total)
  return (
    <section className="card" aria-labelledby="follow-ups">
      <p className="eyebrow">{labels.title}</p>
      <h2 id="follow-ups">{finding}</h2>
      <div className="columns">
        <CountTable
          label={labels.work}
          numberLabel={overview.tableCount}
          rows={FollowUpStatus.options.map((status) => ({
            key: status,
            words: <Link href={paths.followUpsBy({ status })}>{words.followUpStatus[status]}</Link>,
            count: byStatus[status] ?? 0,
          }))}
        />
        <CountTable
          label={labels.verdict}
          numberLabel={overview.tableCount}
          rows={FollowUpVerdict.options.map((verdict) => ({
            key: verdict,
            words: words.followUpVerdict[verdict],
            count: byVerdict[verdict] ?? 0,
          }))}
        />
      </div>
      <p className={openProducts > 0 ? undefined : 'quiet'}>{labels.products(openProducts)}</p>
    </section>
  )
}

/** How often which kind of session was held. */
export function SessionSection({ sessions: { held, heldByType } }: { sessions: Dashboard['sessions'] }) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const labels = overview.sessions
  return (
    <section className="card" aria-labelledby="sessions">
      <p className="eyebrow">{labels.title}</p>
      <h2 id="sessions">
        <Link href={paths.sessions}>{labels.finding(held)}</Link>
      </h2>
      <CountTable
        label={labels.type}
        numberLabel={overview.tableCount}
        rows={SessionType.options.map((type) => ({ key: type, words: words.sessionType[type], count: heldByType[type] ?? 0 }))}
      />
    </section>
  )
}
