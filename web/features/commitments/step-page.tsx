import type { ReactNode } from 'react'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { paths } from '#web/lib/paths.ts'
import { Page } from '#web/ui/page.tsx'

type Props = { commitment: CommitmentAnswer; title: string; lead: string; hasErrors: boolean; children: ReactNode }

/** A page for one move: what it does, and to which commitment. */
export const StepPage = ({ commitment, title, lead, hasErrors, children }: Props) => (
  <Page title={title} lead={lead} hasErrors={hasErrors} crumbs={[{ href: paths.commitment(commitment.id), label: commitment.title }]}>
    {children}
  </Page>
)
