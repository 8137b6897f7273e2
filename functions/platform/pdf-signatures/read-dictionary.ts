const kinds = ['opening', 'closing', 'hex', 'name', 'literal', 'word'] as const

/** A piece of a PDF (ISO 32000-2, 7.2 and 7.3) and where it stands; a group is a whole array or dictionary. */
export type Piece = { kind: (typeof kinds)[number] | 'group'; start: number; end: number }

const space = String.raw`[\0\t\n\f\r ]`
const regular = String.raw`[^\0\t\n\f\r ()<>[\]{}/%]`
const hex = String.raw`<[\dA-Fa-f\0\t\n\f\r ]*>`
const nextPiece = new RegExp(
  `${space}+|%[^\\r\\n]*|(?<opening><<|\\[)|(?<closing>>>|\\])|(?<hex>${hex})|(?<name>/${regular}*)|(?<literal>\\()|(?<word>${regular}+)`,
  'y',
)

// Real signature dictionaries have fewer than a hundred pieces, and sentences as their longest text.
const mostPieces = 2000
const longestText = 32 * 1024

/** The end of the text in brackets that opens at `start`, where brackets may be nested and escaped. */
function endOfLiteral(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < Math.min(text.length, start + longestText); at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}

/** The pieces from `start` on, until there are too many or one is no PDF. */
function* piecesFrom(text: string, start: number): Generator<Piece, undefined> {
  let position = start
  for (let count = 0; count < mostPieces; count += 1) {
    nextPiece.lastIndex = position
    const groups = nextPiece.exec(text)?.groups
    if (groups === undefined) return
    const kind = kinds.find((one) => groups[one] !== undefined)
    const end = kind === 'literal' ? endOfLiteral(text, position) : nextPiece.lastIndex
    if (end === undefined) return
    if (kind !== undefined) yield { kind, start: position, end }
    position = end
  }
}

/**
 * The pieces of the innermost dictionary that holds a piece at `at`, read from `start`, where an object's value begins.
 * @returns undefined for what is no dictionary, holds no such piece or is beyond any real size.
 */
export function dictionaryAround(text: string, start: number, at: number): Piece[] | undefined {
  const open: { opening: Piece; inside: Piece[] }[] = []
  for (const piece of piecesFrom(text, start)) {
    if (piece.kind === 'opening') {
      open.push({ opening: piece, inside: [] })
    } else if (piece.kind === 'closing') {
      const closed = open.pop()
      if (closed?.inside.some((inside) => inside.start === at)) return closed.inside
      open.at(-1)?.inside.push({ kind: 'group', start: closed?.opening.start ?? piece.start, end: piece.end })
    } else {
      open.at(-1)?.inside.push(piece)
    }
    if (open.length === 0) return undefined
  }
  return undefined
}

/** The value that follows `key`; undefined when it is missing or stands there twice. */
export function valueOf(text: string, dictionary: readonly Piece[], key: string): Piece | undefined {
  const places = dictionary.flatMap(({ kind, start, end }, place) => (kind === 'name' && text.slice(start, end) === key ? [place] : []))
  const [place, ...others] = places
  return place === undefined || others.length > 0 ? undefined : dictionary[place + 1]
}
