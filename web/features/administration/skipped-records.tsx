import { useState } from 'react'
import type { Process } from '#shared/processes.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { RecordLink } from './record-link.tsx'

/** Each name is asked for by itself, so that only so many are shown at first. */
const shownFirst = 20

/** What a process left as it was, and why. */
export function SkippedRecords({ process: { skipped, jurisdiction } }: { process: Process }) {
  const { processes, words } = useText()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? skipped : skipped.slice(0, shownFirst)
  return (
    <section aria-labelledby="skipped">
      <h2 id="skipped">{processes.skippedTitle(skipped.length)}</h2>
      <p className="quiet">{processes.skippedLead}</p>
      <DataTable
        label={processes.skippedLabel}
        columns={[
          { label: processes.skippedRecord, isTitle: true, cell: ({ id }) => <RecordLink id={id} jurisdiction={jurisdiction} /> },
          { label: processes.skippedWhy, cell: ({ reason }) => words.skipReason[reason] },
        ]}
        rows={shown}
        keyOf={({ id }) => id}
      />
      {shown.length === skipped.length ? null : <Button onClick={() => setShowsAll(true)}>{processes.showAll(skipped.length)}</Button>}
    </section>
  )
}
