import * as z from 'zod/mini'
import { FollowUpStatus } from '#shared/follow-ups.ts'
import { AgreementId, CommitmentId, OrganisationId, SessionId } from '#shared/ids.ts'
import { choice } from '#web/lib/search-params.ts'

/** What the address of the list says. */
export const Search = z.object({
  status: choice(FollowUpStatus),
  ownerId: choice(OrganisationId),
  agreementId: choice(AgreementId),
  sessionId: choice(SessionId),
  commitmentId: choice(CommitmentId),
})
export type Filter = z.infer<typeof Search>
