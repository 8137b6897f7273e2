import type { UserStatus } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { PlainTag } from '#web/ui/tag.tsx'

const looks = {
  active: ['check', 'green'],
  invited: ['clock', 'amber'],
  deactivated: ['cross', 'grey'],
} as const

export function UserTag({ status }: { status: UserStatus }) {
  const [icon, tone] = looks[status]
  return <PlainTag icon={icon} tone={tone} word={useText().words.userStatus[status]} />
}
