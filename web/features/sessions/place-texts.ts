import type { Place } from '#shared/session-parts.ts'

type PlaceTexts = { 'place.name': string; 'place.address': string; 'place.point': string }

/** `latitude, longitude, accuracy`; the last may be missing. */
export const textOfPoint = (point: Place['point']): string =>
  point === undefined ? '' : [point.latitude, point.longitude, point.accuracy ?? []].flat().join(', ')

/** A point from its text; what is no number is left for the schema to refuse. */
function pointOf(text: string) {
  const [latitude, longitude, accuracy] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number)
  return latitude === undefined ? undefined : { latitude, longitude, ...(accuracy === undefined ? {} : { accuracy }) }
}

/** A place from the form; the words of the source stay as long as the name does. */
export function placeOf(texts: PlaceTexts, before: Place | undefined) {
  const name = texts['place.name'].trim()
  const address = texts['place.address'].trim()
  const point = pointOf(texts['place.point'])
  if (name === '' && address === '' && point === undefined) return undefined
  return {
    ...(name === '' ? {} : { name }),
    ...(address === '' ? {} : { address }),
    ...(point === undefined ? {} : { point }),
    ...(before?.quote === undefined || before.name !== name ? {} : { quote: before.quote }),
  }
}
