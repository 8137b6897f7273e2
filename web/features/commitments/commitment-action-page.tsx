import type { ReactNode } from 'react'
import type { CommitmentAction } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { CarryOverForm } from './carry-over-form.tsx'
import { CancelForm, NotFeasibleForm } from './closing-forms.tsx'
import { AnswerExtensionForm, AskExtensionForm } from './extension-forms.tsx'
import { NotAvailable } from './not-available.tsx'
import { StartForm } from './start-form.tsx'
import { SubmitForm } from './submit-form.tsx'
import { VerdictForm } from './verdict-form.tsx'

type FormOf = (props: { commitment: CommitmentAnswer }) => ReactNode

/** Last part of the address -> the form, and the moves of which one must be open to the reader. */
const forms: Record<string, { needs: readonly CommitmentAction[]; Form: FormOf }> = {
  mulai: { needs: ['start'], Form: StartForm },
  kirim: { needs: ['submit'], Form: SubmitForm },
  putusan: { needs: ['fulfil', 'return'], Form: VerdictForm },
  'minta-perpanjangan': { needs: ['request_extension'], Form: AskExtensionForm },
  perpanjangan: { needs: ['grant_extension', 'refuse_extension'], Form: AnswerExtensionForm },
  'tidak-dapat': { needs: ['declare_not_feasible'], Form: NotFeasibleForm },
  alihkan: { needs: ['carry_over'], Form: CarryOverForm },
  batalkan: { needs: ['cancel'], Form: CancelForm },
}

/** One move of a commitment on a page of its own. */
export function CommitmentActionPage({ id, slug }: { id: string; slug: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  const chosen = forms[slug]
  return (
    <LoadedPage query={commitment}>
      {(data) =>
        chosen?.needs.some((action) => data.actions.includes(action)) ? (
          <chosen.Form commitment={data} />
        ) : (
          <NotAvailable commitment={data} />
        )
      }
    </LoadedPage>
  )
}
