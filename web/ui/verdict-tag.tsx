import type { FollowUpVerdict } from '#shared/follow-ups.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { Tag, type Look } from './tag.tsx'

const verdictLooks: Record<FollowUpVerdict, Look> = {
  not_followed_up: ['circle', 'grey'],
  not_yet_conform: ['half', 'orange'],
  conform: ['check', 'green'],
  not_actionable: ['pause', 'grey'],
}
export const VerdictTag = ({ verdict }: { verdict: FollowUpVerdict }) => (
  <Tag look={verdictLooks[verdict]} word={useFirstText().words.followUpVerdict[verdict]} />
)
