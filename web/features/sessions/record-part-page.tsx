import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { NotAvailable } from './not-available.tsx'
import { RecordPage } from './record-page.tsx'
import { isPart, type Part } from './record-progress.ts'
import { partForms } from './part-forms.ts'

/** One part of a recording on a page of its own. */
export function RecordPartPage({ id, part }: { id: string; part: string }) {
  const session = useEndpoint('sessions.get', { id })
  if (!isPart(part)) return <RecordPage id={id} />
  return <LoadedPage query={session}>{(data) => <OnePart session={data} part={part} />}</LoadedPage>
}

function OnePart({ session, part }: { session: SessionAnswer; part: Part }) {
  if (session.status !== 'held' || !session.actions.includes('edit'))
    return session.actions.includes('hold') ? <RecordPage id={session.id} /> : <NotAvailable session={session} />
  const PartForm = partForms[part]
  return <PartForm recording={{ session, isAmendment: false }} />
}
