import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { CommitmentTag } from '#web/ui/tag.tsx'

/** A link to an action that the present state, or the reader's role, does not allow. */
export function NotAvailable({ commitment, title, hint }: { commitment: CommitmentAnswer; title?: string; hint?: string }) {
  const { commitments } = useText()
  return (
    <Page title={title ?? commitments.notAvailable} lead={hint ?? commitments.notAvailableHint}>
      <p>{commitment.title}</p>
      <p className="tags">
        <CommitmentTag status={commitment.status} />
      </p>
      <LinkButton look="primary" href={paths.commitment(commitment.id)}>
        {commitments.backToCommitment}
      </LinkButton>
    </Page>
  )
}
