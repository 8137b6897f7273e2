import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { CreateHolidays } from '#shared/holidays.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { HolidayFields } from './holiday-fields.tsx'
import { createdFrom, dayList, holidayLabels, holidayTexts } from './holidays-form.ts'
import { mayKeep } from './may-keep.ts'
import { NotOwn } from './not-own.tsx'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'

const Search = z.object({ tahun: choice(z.string().check(z.regex(/^20\d\d$/))) })

/** The days off of a year: of the nation by head office, of a region by itself. */
export function NewHolidaysPage() {
  const { holiday, holidayForm } = useText().settings
  const me = useMe()
  if (mayKeep('holidays.manage', me)) return <CreateForm />
  return <NotOwn title={holidayForm.notOwn} hint={holidayForm.notOwnHint} backHref={paths.holidays} back={holiday.listTitle} />
}

function CreateForm() {
  const text = useText()
  const { holiday, holidayForm: labels } = text.settings
  const me = useMe()
  const isNational = me.jurisdiction === 'national'
  const [{ tahun = '' }] = useSearchParams(Search)
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const form = useRowsForm({
    key: `new-holidays.${tahun}`,
    initial: holidayTexts(undefined, tahun),
    labels: holidayLabels(text),
    lists: [dayList(text), sourceList(text)],
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('holidays.create', () => ({ body: parseInput(CreateHolidays, createdFrom(form.values)) }))
    if (answer === undefined) return
    await keep('holidays.get', answer.id, answer)
    navigate(paths.holidaysOf(answer.id), { state: withNotice(labels.created) })
  }
  return (
    <Page
      title={labels.createTitle}
      lead={isNational ? labels.leadNational : labels.leadRegional}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.holidays, label: holiday.listTitle }]}
    >
      <FormFrame form={form} submission={submission} send={labels.create} cancelHref={paths.holidays} onSubmit={() => void send()}>
        <HolidayFields form={form} isNational={isNational} isNew />
      </FormFrame>
    </Page>
  )
}
