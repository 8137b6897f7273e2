import type { Agreement } from '#shared/agreements.ts'
import { successionNote } from '../organisations/succession-note.ts'

type Named = Pick<Agreement, 'title' | 'startsOn' | 'signedOn'>

/** The title and, since a renewal mostly keeps it, the year in which the agreement began. */
const called = ({ title, startsOn, signedOn }: Named): string => {
  const year = (startsOn ?? signedOn)?.slice(0, 4)
  return year === undefined ? title : `${title} (${year})`
}

/** Which agreement is renewed by which, as they are called at that time, for whoever reads the history a year later. */
export const renewalNote = (old: Named, renewal: Named, words?: string): string => successionNote([called(old)], [called(renewal)], words)
