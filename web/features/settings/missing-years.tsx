import type { Holidays } from '#shared/holidays.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { useOwnZone } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { todayIn } from '#web/lib/today.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { mayKeep } from './may-keep.ts'
import { missingOf } from './missing-of.ts'

/** Says loudly that limits are counted without the days off of this year, or of the next. */
export function MissingYears({ national }: { national: readonly Holidays[] }) {
  const { holiday } = useText().settings
  const me = useMe()
  const today = todayIn(useOwnZone())
  const canAdd = mayKeep('holidays.manage', me, 'national')
  return missingOf(national, today).map(({ year, isNow }) => (
    <Remark key={year} tone="warn">
      <p>
        <strong>{holiday.missing(year)}</strong>
      </p>
      <p>
        {isNow ? holiday.missingNow : holiday.missingHint} {canAdd ? null : holiday.missingWho}
      </p>
      {canAdd ? (
        <LinkButton icon="plus" href={`${paths.newHolidays}?tahun=${year}`}>
          {holiday.add(year)}
        </LinkButton>
      ) : null}
    </Remark>
  ))
}
