import type { FollowUpListItem } from '#shared/overview.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from './button.tsx'
import { FollowUpRows } from './follow-up-rows.tsx'

type Props = {
  followUps: readonly FollowUpListItem[]
  /** What a follow-up asked for from here comes from: `sessionId`, `commitmentId`, or for a product of oversight `agreementId`, `ownerId`. */
  ask?: Record<string, string>
  ownerName?: (id: string) => string
}

/** The follow-ups of a record, and the way to ask for another. */
export function FollowUpsSection({ followUps, ask, ownerName }: Props) {
  const words = useText().followUps
  const me = useMe()
  const mayAsk = ask !== undefined && relationsFor('follow-ups.edit', me.role).length > 0
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">{words.section.title}</h2>
        {mayAsk ? (
          <LinkButton icon="plus" href={paths.newFollowUp(ask)}>
            {words.ask}
          </LinkButton>
        ) : null}
      </div>
      {followUps.length === 0 ? (
        <p className="quiet">{words.section.none}</p>
      ) : (
        <FollowUpRows followUps={followUps} {...(ownerName === undefined ? {} : { ownerName })} />
      )}
    </section>
  )
}
