/** Left, top, width, height in pixels and colour; later ones lie over earlier ones. */
export type Rectangle = readonly [left: number, top: number, width: number, height: number, colour: number]

/** RGB in hex; a colour is its place in the list. */
export const palette = ['e8eef4', 'b9b2a6', 'c99a63', '8a6238', '6d7885', 'a9cfe0', 'ffffff', '26323f', '2f8f6b', 'e0a030']

const colour = { wall: 0, floor: 1, wood: 2, darkWood: 3, steel: 4, glass: 5, white: 6, ink: 7, green: 8, amber: 9 }

const room: readonly Rectangle[] = [
  [0, 0, 320, 200, colour.wall],
  [0, 150, 320, 50, colour.floor],
]

const letters: Record<string, readonly string[]> = {
  C: ['###', '#..', '#..', '#..', '###'],
  H: ['#.#', '#.#', '###', '#.#', '#.#'],
  N: ['###', '#.#', '#.#', '#.#', '#.#'],
  O: ['###', '#.#', '#.#', '#.#', '###'],
  T: ['###', '.#.', '.#.', '.#.', '.#.'],
}

/** A word in blocks, so that nobody takes the drawing for a real photo. */
const write = (word: string, left: number, top: number, block: number): Rectangle[] =>
  [...word].flatMap((letter, place) =>
    (letters[letter] ?? []).flatMap((row, y) =>
      [...row].flatMap((dot, x): Rectangle[] =>
        dot === '#' ? [[left + (place * 4 + x) * block, top + y * block, block, block, colour.ink]] : [],
      ),
    ),
  )

const label = write('CONTOH', 12, 12, 3)

const wheel = (left: number, top: number): Rectangle[] => [
  [left + 6, top, 28, 40, colour.ink],
  [left, top + 6, 40, 28, colour.ink],
  [left + 8, top + 8, 24, 24, colour.wall],
  [left + 18, top + 8, 4, 24, colour.steel],
  [left + 8, top + 18, 24, 4, colour.steel],
]

/** What the sample's pictures show. */
export const scenes = {
  counter: [
    ...room,
    [90, 40, 140, 60, colour.glass],
    [80, 100, 160, 8, colour.wood],
    [86, 108, 148, 54, colour.darkWood],
    [130, 20, 60, 16, colour.green],
    [150, 62, 20, 20, colour.wood],
    [142, 82, 36, 18, colour.green],
    ...label,
  ],
  screen: [
    ...room,
    [70, 40, 180, 92, colour.ink],
    [76, 46, 168, 80, colour.glass],
    ...[0, 1, 2, 3].flatMap((row): Rectangle[] => [
      [84, 54 + row * 18, 70, 8, colour.white],
      [164, 54 + row * 18, 68 - row * 14, 8, row === 3 ? colour.amber : colour.green],
    ]),
    [156, 132, 8, 18, colour.steel],
    ...label,
  ],
  board: [
    ...room,
    [96, 34, 128, 110, colour.darkWood],
    [102, 40, 116, 98, colour.white],
    [110, 48, 100, 12, colour.amber],
    ...[0, 1, 2, 3, 4].map((row): Rectangle => [110, 70 + row * 13, row % 2 === 0 ? 92 : 76, 6, colour.steel]),
    ...label,
  ],
  wheelchair: [
    ...room,
    [128, 62, 8, 66, colour.steel],
    [128, 100, 62, 10, colour.green],
    [182, 110, 8, 44, colour.steel],
    ...wheel(128, 118),
    [178, 150, 18, 18, colour.ink],
    ...label,
  ],
  ramp: [
    ...room,
    [216, 90, 104, 70, colour.steel],
    ...Array.from({ length: 44 }, (_, step): Rectangle => [
      40 + step * 4,
      160 - Math.round(step * 1.6),
      4,
      Math.round(step * 1.6),
      colour.steel,
    ]),
    ...Array.from({ length: 44 }, (_, step): Rectangle => [40 + step * 4, 126 - Math.round(step * 1.6), 4, 4, colour.amber]),
    ...[0, 1, 2, 3].map((post): Rectangle => [44 + post * 56, 128 - Math.round(post * 22.4), 4, 32, colour.amber]),
    ...label,
  ],
} satisfies Record<string, readonly Rectangle[]>
