import { relationsFor } from '#shared/permissions.ts'
import type { SessionCard } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from './button.tsx'
import { SessionRows } from './session-rows.tsx'

type Props = {
  sessions: readonly SessionCard[]
  /** What a session planned from here is about: `agreementId` or `organisationId`. */
  plan: Record<string, string>
  hostName?: (id: string) => string
}

/** The sessions of an agreement or an organisation, and the way to plan another. */
export function SessionsSection({ sessions, plan, hostName }: Props) {
  const text = useText().sessions
  const me = useMe()
  const mayPlan = relationsFor('sessions.edit', me.role).length > 0
  return (
    <section aria-labelledby="sessions">
      <div className="section-head">
        <h2 id="sessions">{text.sectionTitle}</h2>
        {mayPlan ? (
          <LinkButton icon="plus" href={paths.newSessionWith(plan)}>
            {text.plan}
          </LinkButton>
        ) : null}
      </div>
      {sessions.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <SessionRows sessions={sessions} {...(hostName === undefined ? {} : { hostName })} />
      )}
    </section>
  )
}
