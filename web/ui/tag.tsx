import type { CommitmentStatus } from '#shared/commitments.ts'
import type { FollowUpStatus } from '#shared/follow-ups.ts'
import type { SessionStatus } from '#shared/sessions.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'grey' | 'blue' | 'amber' | 'orange' | 'green' | 'red'
export type Look = [IconName, Tone]

/** A state: icon, word and colour, so that none of them stands alone. */
export const Tag = ({ look: [icon, tone], word }: { look: Look; word: string }) => (
  <span className={`tag tag-${tone}`}>
    <Icon name={icon} />
    {word}
  </span>
)

/** A tag of no list: what a record says besides its state. */
export const PlainTag = ({ icon, tone, word }: { icon: IconName; tone: Tone; word: string }) => <Tag look={[icon, tone]} word={word} />

const commitmentLooks: Record<CommitmentStatus, Look> = {
  not_started: ['circle', 'grey'],
  in_progress: ['half', 'blue'],
  submitted: ['clock', 'amber'],
  returned: ['back', 'orange'],
  fulfilled: ['check', 'green'],
  not_feasible: ['pause', 'grey'],
  cancelled: ['cross', 'grey'],
  carried_over: ['back', 'grey'],
}

export const CommitmentTag = ({ status }: { status: CommitmentStatus }) => (
  <Tag look={commitmentLooks[status]} word={useFirstText().words.commitmentStatus[status]} />
)

type Derived = { overdue: boolean; dueSoon?: boolean | undefined; noEvidence?: boolean | undefined }

/** What follows from the calendar; nothing when all is well. */
export function DerivedTags({ overdue, dueSoon = false, noEvidence = false }: Derived) {
  const { derived } = useFirstText().words
  return (
    <>
      {overdue ? <Tag look={['alert', 'red']} word={derived.overdue} /> : null}
      {dueSoon ? <Tag look={['clock', 'amber']} word={derived.dueSoon} /> : null}
      {noEvidence ? <Tag look={['file', 'orange']} word={derived.noEvidence} /> : null}
    </>
  )
}

const sessionLooks: Record<SessionStatus, Look> = {
  planned: ['circle', 'grey'],
  confirmed: ['clock', 'blue'],
  held: ['half', 'amber'],
  reported: ['clock', 'amber'],
  approved: ['check', 'green'],
  postponed: ['pause', 'orange'],
  cancelled: ['cross', 'grey'],
}
export const SessionTag = ({ status }: { status: SessionStatus }) => (
  <Tag look={sessionLooks[status]} word={useFirstText().words.sessionStatus[status]} />
)

const followUpLooks: Record<FollowUpStatus, Look> = {
  assigned: ['circle', 'grey'],
  in_progress: ['half', 'blue'],
  submitted: ['clock', 'amber'],
  returned: ['back', 'orange'],
  verified: ['check', 'green'],
}
/** How far the work is; what the Ombudsman says of it is a tag of its own. */
export const FollowUpTag = ({ status }: { status: FollowUpStatus }) => (
  <Tag look={followUpLooks[status]} word={useFirstText().words.followUpStatus[status]} />
)

/** Marks illustrative records. */
export function ExampleBadge({ isExample }: { isExample?: boolean | undefined }) {
  const { shell } = useFirstText()
  return isExample === true ? (
    <span className="badge" title={shell.exampleHint}>
      {shell.example}
    </span>
  ) : null
}
