import { Link } from 'wouter'
import type { Holidays } from '#shared/holidays.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { DataTable } from '#web/ui/data-table.tsx'

type Props = { id: string; title: string; hint: string; years: readonly Holidays[]; isNational?: boolean }

/** The years that were entered, newest first. */
export function HolidayYears({ id, title, hint, years, isNational = false }: Props) {
  const { holiday } = useText().settings
  const collective = {
    label: holiday.collective,
    cell: ({ collectiveLeaveIsWorkingDay }: Holidays) => (collectiveLeaveIsWorkingDay ? holiday.yes : holiday.no),
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">{hint}</p>
      {years.length === 0 ? (
        <p>{holiday.none}</p>
      ) : (
        <DataTable
          label={title}
          rows={years.toSorted((one, other) => other.year - one.year)}
          keyOf={(year) => year.id}
          columns={[
            {
              label: holiday.year,
              isTitle: true,
              cell: (year) => (
                <Link href={paths.holidaysOf(year.id)} className="title-link">
                  {holiday.pageTitle(year.year, isNational)}
                </Link>
              ),
            },
            { label: holiday.count, cell: ({ days }) => holiday.days(days.length) },
            { label: holiday.basis, cell: ({ legalBasis }) => legalBasis },
            ...(isNational ? [collective] : []),
          ]}
        />
      )}
    </section>
  )
}
