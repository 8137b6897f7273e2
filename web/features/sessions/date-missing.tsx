import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Remark } from '#web/ui/notice.tsx'

/** Before a session is confirmed or held, its date is entered, as far as it is known. */
export function DateMissing({ session }: { session: SessionAnswer }) {
  const { action, detail } = useText().sessions
  return (
    <Remark tone="warn">
      <p>{action.dateMissing}</p>
      <LinkButton look="primary" href={paths.editSession(session.id)}>
        {detail.edit}
      </LinkButton>
    </Remark>
  )
}
