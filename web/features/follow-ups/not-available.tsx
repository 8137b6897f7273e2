import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { FollowUpTag } from '#web/ui/tag.tsx'
import { VerdictTag } from '#web/ui/verdict-tag.tsx'

/** A link to an action that the present state, or the reader's role, does not allow. */
export function NotAvailable({ followUp }: { followUp: FollowUpAnswer }) {
  const { followUps } = useText()
  return (
    <Page title={followUps.notAvailable} lead={followUps.notAvailableHint}>
      <p>{followUp.title}</p>
      <p className="tags">
        <FollowUpTag status={followUp.status} />
        <VerdictTag verdict={followUp.verdict} />
      </p>
      <LinkButton look="primary" href={paths.followUp(followUp.id)}>
        {followUps.back}
      </LinkButton>
    </Page>
  )
}
