import { Link } from 'wouter'
import * as z from 'zod/mini'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { Page } from '#web/ui/page.tsx'
import { AmendPlan } from './amend-plan.tsx'
import { partForms } from './part-forms.ts'
import { parts, type Part } from './record-progress.ts'
import { homeOf, hrefOf, type Recording } from './recording.ts'
import { writeSearch } from '#web/lib/search-params.ts'

const amendable = parts.filter((part) => part !== 'periksa')
const Search = z.object({ bagian: choice(z.enum(['rencana', ...parts])) })

/** An approved report is corrected part by part, each correction with its reason. */
export function AmendPage({ session }: { session: SessionAnswer }) {
  const [{ bagian }] = useSearchParams(Search)
  const recording: Recording = { session, isAmendment: true }
  if (bagian === undefined || bagian === 'periksa') return <Chooser recording={recording} />
  if (bagian === 'rencana') return <AmendPlan recording={recording} />
  const PartForm = partForms[bagian]
  return <PartForm recording={recording} />
}

function Chooser({ recording }: { recording: Recording }) {
  const { sessions, words } = useText()
  const { record } = sessions
  const { session } = recording
  const link = (href: string, name: string) => (
    <li key={href} className="task-row">
      <Link href={href} className="task-link">
        <span className="task-name">{name}</span>
      </Link>
    </li>
  )
  const nameOf = (part: Part) => record.part[part]
  return (
    <Page title={words.sessionAction.amend} lead={record.amendLead} crumbs={[{ href: paths.session(session.id), label: session.title }]}>
      <h2>{record.amendChoose}</h2>
      <ul className="task-list">
        {link(homeOf(recording) + writeSearch({ bagian: 'rencana' }), record.planPart)}
        {amendable.map((part) => link(hrefOf(recording, part), nameOf(part)))}
      </ul>
    </Page>
  )
}
