import type { Participant } from '#shared/session-parts.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'

/** A participant in words: the name, else the office, else the group with its size. */
export function whoIs({ name, position, group, count }: Participant, { people }: Dictionary['sessions']): string {
  const who = name ?? group ?? position ?? people.unnamed
  return count === undefined || name !== undefined ? who : people.counted(who, count)
}
