import { daysBetween, type Zone } from '#shared/dates.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { todayIn } from '#web/lib/today.ts'

/** A due date: the day, and for what is open how far away it is in the owner's calendar. */
export function DueText({ dueOn, zone, isOpen }: { dueOn: string; zone: Zone; isOpen: boolean }) {
  const { due } = useFirstText().words
  const formats = useFormats()
  const days = daysBetween(todayIn(zone), dueOn)
  return (
    <span className="due">
      <span className="nowrap">{formats.shortDay(dueOn)}</span>
      {isOpen ? <span className={days < 0 ? 'due-late' : 'due-left'}>{days < 0 ? due.daysLate(-days) : due.daysLeft(days)}</span> : null}
    </span>
  )
}
