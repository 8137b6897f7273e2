import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { EditHolidays, type Holidays } from '#shared/holidays.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { StaleNotice } from '#web/ui/stale-notice.tsx'
import { HolidayFields } from './holiday-fields.tsx'
import { dayList, editedFrom, holidayLabels, holidayTexts } from './holidays-form.ts'
import { mayKeep } from './may-keep.ts'
import { NotOwn } from './not-own.tsx'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'

const Current = z.record(z.string(), z.unknown())

/** The days off of a year are corrected; limits that were counted with them stay. */
export function EditHolidaysPage({ id }: { id: string }) {
  const { holiday, holidayForm } = useText().settings
  const me = useMe()
  const holidays = useEndpoint('holidays.get', { id })
  return (
    <LoadedPage query={holidays}>
      {(data) =>
        mayKeep('holidays.manage', me, data.jurisdiction) ? (
          <EditForm holidays={data} />
        ) : (
          <NotOwn title={holidayForm.notOwn} hint={holidayForm.notOwnHint} backHref={paths.holidaysOf(id)} back={holiday.listTitle} />
        )
      }
    </LoadedPage>
  )
}

function EditForm({ holidays }: { holidays: Holidays }) {
  const text = useText()
  const { holiday, holidayForm: labels } = text.settings
  const { id, version, year, jurisdiction } = holidays
  const isNational = jurisdiction === 'national'
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(jurisdiction, 'holidays')
  const fresh = useEndpoint('holidays.get', { id })
  const form = useRowsForm({
    key: `edit.${id}`,
    initial: holidayTexts(holidays),
    labels: holidayLabels(text),
    lists: [dayList(text), sourceList(text)],
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('holidays.edit', () => ({
      id,
      version,
      body: parseInput(EditHolidays, editedFrom(form.values, holidays)),
    }))
    if (answer === undefined) return
    await keep('holidays.get', id, answer)
    navigate(paths.holidaysOf(id), { state: withNotice(labels.saved) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={holidays} current={current} teller={teller} onContinue={goOn} />
  const back = paths.holidaysOf(id)
  return (
    <Page
      title={labels.editTitle(year)}
      lead={holiday.keptLimits}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: back, label: holiday.pageTitle(year, isNational) }]}
    >
      <FormFrame form={form} submission={submission} stale={stale} send={labels.save} cancelHref={back} onSubmit={() => void send()}>
        <HolidayFields form={form} isNational={isNational} />
      </FormFrame>
    </Page>
  )
}
