import type { ReactNode } from 'react'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'

type Props = { followUp: FollowUpAnswer; title: string; lead: string; hasErrors: boolean; children: ReactNode }

/** A page for one move: what it does, and to which follow-up. */
export const StepPage = ({ followUp, title, lead, hasErrors, children }: Props) => (
  <Page title={title} lead={lead} hasErrors={hasErrors} crumbs={[{ href: paths.followUp(followUp.id), label: followUp.title }]}>
    <OnBehalf followUp={followUp} />
    {children}
  </Page>
)

/** A secretariat speaks for the one that owes, and the history says so. */
function OnBehalf({ followUp: { jurisdiction, ownerId } }: Pick<Props, 'followUp'>) {
  const words = useText().followUps
  const me = useMe()
  const organisations = useOrganisations(jurisdiction)
  if (me.role !== 'secretariat') return null
  return (
    <Remark>
      <p>{words.onBehalf(organisations.name(ownerId))}</p>
    </Remark>
  )
}
