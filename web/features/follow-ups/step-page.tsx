import type { ReactNode } from 'react'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { paths } from '#web/lib/paths.ts'
import { Page } from '#web/ui/page.tsx'

type Props = { followUp: FollowUpAnswer; title: string; lead: string; hasErrors: boolean; children: ReactNode }

/** A page for one move: what it does, and to which follow-up. */
export const StepPage = ({ followUp, title, lead, hasErrors, children }: Props) => (
  <Page title={title} lead={lead} hasErrors={hasErrors} crumbs={[{ href: paths.followUp(followUp.id), label: followUp.title }]}>
    {children}
  </Page>
)
