import type { Holidays } from '#shared/holidays.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOwnZone } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { SummaryList } from '#web/ui/summary-list.tsx'
import { inOrder } from './holidays-form.ts'
import { mayKeep } from './may-keep.ts'
import { SourceSection } from './source-section.tsx'

/** The days off of one year, in the order in which they come. */
export function HolidaysOfPage({ id }: { id: string }) {
  const holidays = useEndpoint('holidays.get', { id })
  return <LoadedPage query={holidays}>{(data) => <Year holidays={data} />}</LoadedPage>
}

function Year({ holidays }: { holidays: Holidays }) {
  const { holiday } = useText().settings
  const me = useMe()
  const zone = useOwnZone()
  const { id, year, jurisdiction, sources } = holidays
  const isNational = jurisdiction === 'national'
  return (
    <Page
      title={holiday.pageTitle(year, isNational)}
      above={<p className="eyebrow">{isNational ? holiday.national : holiday.own}</p>}
      crumbs={[{ href: paths.holidays, label: holiday.listTitle }]}
    >
      {mayKeep('holidays.manage', me, jurisdiction) ? (
        <section className="actions" aria-label={holiday.actionsTitle}>
          <LinkButton look="primary" href={paths.editHolidays(id)}>
            {holiday.edit}
          </LinkButton>
        </section>
      ) : isNational && me.role === 'administrator' ? (
        <p className="quiet">{holiday.readOnly}</p>
      ) : null}
      <Basis holidays={holidays} />
      <Days holidays={holidays} />
      <SourceSection sources={sources} />
      <HistorySection of="holidays.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Basis({ holidays: { legalBasis, collectiveLeaveIsWorkingDay, jurisdiction } }: { holidays: Holidays }) {
  const { holiday } = useText().settings
  const works = { label: holiday.collective, value: collectiveLeaveIsWorkingDay ? holiday.yes : holiday.no }
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{holiday.facts}</h2>
      <SummaryList facts={[{ label: holiday.basis, value: legalBasis }, ...(jurisdiction === 'national' ? [works] : [])]} />
    </section>
  )
}

function Days({ holidays: { days } }: { holidays: Holidays }) {
  const { settings, words } = useText()
  const { holiday } = settings
  const formats = useFormats()
  return (
    <section aria-labelledby="days">
      <h2 id="days">{holiday.days(days.length)}</h2>
      <DataTable
        label={holiday.daysLabel}
        rows={inOrder(days)}
        keyOf={({ on }) => on}
        columns={[
          { label: holiday.day, isTitle: true, cell: ({ on }) => formats.fullDay(on) },
          { label: holiday.name, cell: ({ name }) => name },
          { label: holiday.kind, cell: ({ kind }) => words.holidayKind[kind] },
        ]}
      />
    </section>
  )
}
