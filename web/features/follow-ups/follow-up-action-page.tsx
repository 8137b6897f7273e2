import type { ReactNode } from 'react'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import type { FollowUpAction } from '#shared/follow-ups.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { AssessForm } from './assess-form.tsx'
import { AnswerExtensionForm, AskExtensionForm } from './extension-forms.tsx'
import { ForwardForm } from './forward-form.tsx'
import { JudgeForm } from './judge-form.tsx'
import { NotActionableForm } from './not-actionable-form.tsx'
import { NotAvailable } from './not-available.tsx'
import { RespondForm } from './respond-form.tsx'
import { StartForm } from './start-form.tsx'
import { SubmitForm } from './submit-form.tsx'

type FormOf = (props: { followUp: FollowUpAnswer }) => ReactNode

/** Last part of the address -> the form, and the moves of which one must be open to the reader. */
const forms: Record<string, { needs: readonly FollowUpAction[]; Form: FormOf }> = {
  tanggapan: { needs: ['respond'], Form: RespondForm },
  mulai: { needs: ['start'], Form: StartForm },
  kirim: { needs: ['submit'], Form: SubmitForm },
  penilaian: { needs: ['verify', 'return'], Form: JudgeForm },
  'nilai-sementara': { needs: ['assess'], Form: AssessForm },
  'tidak-dapat': { needs: ['declare_not_actionable'], Form: NotActionableForm },
  teruskan: { needs: ['forward'], Form: ForwardForm },
  'minta-perpanjangan': { needs: ['request_extension'], Form: AskExtensionForm },
  perpanjangan: { needs: ['grant_extension', 'refuse_extension'], Form: AnswerExtensionForm },
}

/** One move of a follow-up on a page of its own. */
export function FollowUpActionPage({ id, slug }: { id: string; slug: string }) {
  const followUp = useEndpoint('follow-ups.get', { id })
  const chosen = forms[slug]
  return (
    <LoadedPage query={followUp}>
      {(data) =>
        chosen?.needs.some((action) => data.actions.includes(action)) ? <chosen.Form followUp={data} /> : <NotAvailable followUp={data} />
      }
    </LoadedPage>
  )
}
