import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import type { Crumb } from '#web/ui/page.tsx'

/** The chain above a follow-up as far as the reader may open it: MoU, PKS, then the session or commitment that asks for it. */
export function useChain({ source, agreementId }: FollowUpAnswer): Crumb[] {
  const { followUps, words } = useText()
  const agreement = useEndpoint('agreements.get', { id: agreementId ?? '' }, { enabled: agreementId !== undefined })
  const parentId = agreement.data?.parentId
  const parent = useEndpoint('agreements.get', { id: parentId ?? '' }, { enabled: parentId !== undefined })
  const sessionId = source.kind === 'session' ? source.sessionId : undefined
  const session = useEndpoint('sessions.get', { id: sessionId ?? '' }, { enabled: sessionId !== undefined })
  const commitmentId = source.kind === 'commitment' ? source.commitmentId : undefined
  const commitment = useEndpoint('commitments.get', { id: commitmentId ?? '' }, { enabled: commitmentId !== undefined })
  return [
    { href: paths.followUps, label: followUps.listTitle },
    ...[parent.data ?? [], agreement.data ?? []]
      .flat()
      .map(({ id, type, title }) => ({ href: paths.agreement(id), label: `${words.agreementTypeShort[type]}: ${title}` })),
    session.data === undefined ? [] : { href: paths.session(session.data.id), label: followUps.detail.session(session.data.title) },
    commitment.data === undefined
      ? []
      : { href: paths.commitment(commitment.data.id), label: followUps.detail.commitment(commitment.data.title) },
  ].flat()
}
