import type { Facilitator, Topic } from '#shared/session-parts.ts'
import { linesOf } from '#web/lib/forms/values.ts'

/** Lines -> parts: a line that was there before keeps all that stands with it, such as the words of its source. */
export function keptParts<Part>(
  lines: string,
  before: readonly Part[],
  textOf: (part: Part) => string,
  make: (line: string) => Part,
): Part[] {
  const left = [...before]
  return linesOf(lines).map((line) => {
    const place = left.findIndex((part) => textOf(part) === line)
    return place < 0 ? make(line) : (left.splice(place, 1)[0] ?? make(line))
  })
}

const topicText = ({ text }: Topic): string => text
export const textOfTopics = (topics: readonly Topic[] | undefined): string => (topics ?? []).map(topicText).join('\n')
export const topicsOf = (lines: string, before: readonly Topic[] | undefined): Topic[] =>
  keptParts(lines, before ?? [], topicText, (text) => ({ text }))

/** `Name - position`, since names carry titles behind commas. */
export const facilitatorText = ({ name, position }: Facilitator): string => (position === undefined ? name : `${name} - ${position}`)

export function facilitatorOf(line: string): Facilitator {
  const [, name = line, position] = /^(.+?)\s+[-–—]\s+(.+)$/.exec(line) ?? []
  return { name, ...(position === undefined ? {} : { position }) }
}
