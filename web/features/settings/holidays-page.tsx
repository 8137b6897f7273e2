import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { provinces } from '#web/lib/provinces.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { HolidayYears } from './holiday-years.tsx'
import { mayKeep } from './may-keep.ts'
import { MissingYears } from './missing-years.tsx'

// More years than the API keeps of one jurisdiction.
const all = 100

/** The days off by year: those of the nation, and those of the region alone. */
export function HolidaysPage() {
  const { holiday, holidayForm, crumb } = useText().settings
  const me = useMe()
  const region = useRegion()
  const national = useEndpoint('holidays.list', { query: { jurisdiction: 'national', limit: all } })
  return (
    <Page
      title={holiday.listTitle}
      lead={holiday.listLead}
      crumbs={[{ href: paths.administration, label: crumb }]}
      actions={
        <>
          <RegionPicker region={region} unchosen="nation" />
          {mayKeep('holidays.manage', me) ? (
            <LinkButton look="primary" icon="plus" href={paths.newHolidays}>
              {holidayForm.createTitle}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Loaded query={national}>
        {({ items }) => (
          <>
            <MissingYears national={items} />
            <HolidayYears id="national" title={holiday.national} hint={holiday.nationalHint} years={items} isNational />
          </>
        )}
      </Loaded>
      {region.code === undefined || region.code === 'national' ? null : <Regional region={region} code={region.code} />}
    </Page>
  )
}

function Regional({ region, code }: { region: Region; code: string }) {
  const { holiday } = useText().settings
  const own = useEndpoint('holidays.list', { query: { ...region.query, limit: all } })
  const title = region.isFree ? holiday.ofRegion(provinces[code] ?? code) : holiday.own
  return <Loaded query={own}>{({ items }) => <HolidayYears id="own" title={title} hint={holiday.ownHint} years={items} />}</Loaded>
}
