import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeDraft } from '#web/lib/forms/draft-store.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { me } from '../support/records.ts'
import { play } from '../support/stage.tsx'

function Sample({ takesMonth }: { takesMonth: boolean }) {
  const form = useForm({ key: 'sample', initial: { dueOn: '' }, labels: { dueOn: 'Tenggat' } })
  return (
    <>
      <DateField form={form} name="dueOn" takesMonth={takesMonth} />
      <p data-testid="value">{form.values.dueOn}</p>
    </>
  )
}

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
/** happy-dom's select loses Preact's listeners; the month comes from what was typed before. */
const monthBefore = (month: string) => writeDraft(`${me.id}.sample`, { dueOn: `-${month}` })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

test('a typed date is echoed in words', () => {
  monthBefore('03')
  play(<Sample takesMonth={false} />)
  type('Tanggal', '5')
  type('Tahun', '2027')
  expect(screen.getByTestId('value').textContent).toBe('2027-03-05')
  expect(screen.getByText('Jumat, 5 Maret 2027')).toBeTruthy()
})

test('a date that the calendar lacks is said to be none', () => {
  monthBefore('02')
  play(<Sample takesMonth={false} />)
  type('Tanggal', '31')
  type('Tahun', '2027')
  expect(screen.getByText('Tanggal ini tidak ada di kalender.')).toBeTruthy()
})

test('where a month is enough, month and year will do', () => {
  monthBefore('10')
  play(<Sample takesMonth />)
  type('Tahun', '2021')
  expect(screen.getByTestId('value').textContent).toBe('2021-10')
  expect(screen.getByText('Oktober 2021')).toBeTruthy()
})
