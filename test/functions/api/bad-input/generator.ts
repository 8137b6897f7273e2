/** A small seeded generator (mulberry32), so that a run can be repeated to the letter. */
export function randomFrom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[below(items.length)] ?? items[0]
  return { next, below, one }
}
export type Random = ReturnType<typeof randomFrom>

const nested = (depth: number, open: string, close: string): unknown => JSON.parse(open.repeat(depth) + '1' + close.repeat(depth))

/** Values that some reader somewhere has stumbled over. */
export const poisons: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  101,
  2 ** 53,
  1e308,
  -1e-320,
  '',
  ' ',
  '\t\n',
  'x'.repeat(301),
  'x'.repeat(5_000),
  'é'.repeat(120_000),
  '😀'.repeat(1_500),
  '\u0000',
  'baris\u0007',
  '\u202eterbalik',
  '\ud800',
  'a\udfffb',
  '\ud83d',
  'null',
  '[object Object]',
  '${7*7}{{7*7}}',
  "'; DROP TABLE x; --",
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '%00%ff',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '+012026-01-01',
  '2026-11-22T02:00:00Z',
  '2022-07',
  'cmt_',
  'agr_01F8MECHZX9999999999999999',
  'org_01F8MECHZX9999999999999999',
  'doc_01F8MECHZX9999999999999999',
  'org_ILOU8MECHZX999999999999999',
  'javascript:alert(1)',
  'http://[::1]:99999/',
  'a@b',
  '+62',
  [],
  [null],
  {},
  [[[[]]]],
  Array.from({ length: 5_000 }, (_, index) => index),
  nested(3_000, '[', ']'),
  nested(800, '{"a":', '}'),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  { toString: 1, valueOf: null, hasOwnProperty: [] },
  { organisationId: 'org_01F8MECHZX0000000000000004', order: 1 },
]

const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'version',
  'status',
  'jurisdiction',
  'unknown',
  '\ud800',
  'pk',
  'sk',
  'a.b',
] as const

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy of `value` with one thing wrong somewhere in it. */
export function spoiled(random: Random, value: unknown): unknown {
  const isDeep = random.next() < 0.6
  if (Array.isArray(value) && value.length > 0 && isDeep) {
    const position = random.below(value.length)
    const part: unknown = value[position]
    const changed = random.one(['within', 'doubled', 'dropped'])
    if (changed === 'within') return value.with(position, spoiled(random, part))
    return changed === 'doubled' ? [...value, part] : value.filter((_, index) => index !== position)
  }
  if (!isPlain(value) || Object.keys(value).length === 0) return random.one(poisons)
  const keys = Object.keys(value)
  const key = keys[random.below(keys.length)] ?? ''
  switch (random.one(['within', 'within', 'within', 'replaced', 'dropped', 'added', 'whole'])) {
    case 'within':
      return { ...value, [key]: isDeep ? spoiled(random, value[key]) : random.one(poisons) }
    case 'replaced':
      return { ...value, [key]: random.one(poisons) }
    case 'dropped':
      return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    case 'added':
      return withKey(value, random.one(strangeKeys), random.one(poisons))
    default:
      return random.one(poisons)
  }
}

/** Also sets `__proto__` as a key of its own, as JSON.parse does. */
const withKey = (value: Record<string, unknown>, key: string, extra: unknown): unknown =>
  JSON.parse(JSON.stringify({ ...value, placeholder: extra }).replace('"placeholder":', `${JSON.stringify(key)}:`))

/** Texts that are no JSON, or JSON of a kind that nobody sends. */
export const brokenTexts: readonly [string, ...string[]] = [
  '{',
  '{"a":}',
  '[1,2',
  'undefined',
  'NaN',
  '{"a":1,}',
  "{'a':1}",
  '{"a":"\n"}',
  '{"a":1}{"b":2}',
  '<xml/>',
  'title=x&type=mou',
  '"\\ud800"',
  '1e999',
  '{"a":1e999}',
  '['.repeat(100_000),
  `{"x":"${'y'.repeat(300_000)}"}`,
  '-',
  '\u0000',
]
