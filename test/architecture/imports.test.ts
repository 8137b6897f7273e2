import { describe, expect, it } from 'vitest'
import { importRules } from './import-rules.ts'
import { importsIn, importsOf, sourceFiles, type Import } from './source-files.ts'

const files = sourceFiles('shared', 'functions', 'infra', 'web', 'test')
const imports = files.flatMap(importsOf)

describe('reading imports', () => {
  it('sees values, types, re-exports, side effects and imports at run time', () => {
    const text = [
      "import { a, type B } from './a.ts'",
      "import type { C } from '#shared/c.ts'",
      "import {\n  type D,\n  type E,\n} from '../d.ts'",
      "import './style.css'",
      "export { f } from 'f'",
      `const g = await ${'import'}('../g.ts')`,
      "export const quoted = 'from'",
    ].join('\n')
    expect(importsIn('web/app/x.ts', text).map(({ to, isTypeOnly }) => [to, isTypeOnly])).toEqual([
      ['web/app/a.ts', false],
      ['shared/c.ts', true],
      ['web/d.ts', true],
      ['web/app/style.css', false],
      ['f', false],
      ['web/g.ts', false],
    ])
  })

  it('finds imports in nearly every file of the project', () => {
    expect(imports.length).toBeGreaterThan(files.length * 2)
  })
})

describe('import directions', () => {
  for (const { sentence, isBrokenBy, example } of importRules) {
    it(`${sentence}`, () => {
      expect(isBrokenBy(example), 'the rule refuses its own example').toBe(true)
      expect(imports.filter(isBrokenBy).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
    })
  }

  it('no file imports itself by a detour, not even for types', () => {
    const circle: Import[] = ['a b', 'b c', 'c a', 'c d'].map((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return { from, to, isPackage: false, isTypeOnly: true }
    })
    expect(cyclesIn(['a', 'b', 'c', 'd'], circle)).toEqual(['a', 'b', 'c'])
    expect(cyclesIn(files, imports)).toEqual([])
  })
})

/** What is left when files that import nothing left, or that nobody left imports, are taken away again and again. */
function cyclesIn(paths: readonly string[], all: readonly Import[]): string[] {
  let left = new Set(paths)
  for (;;) {
    const edges = all.filter(({ from, to }) => left.has(from) && left.has(to))
    const importing = new Set(edges.map(({ from }) => from))
    const imported = new Set(edges.map(({ to }) => to))
    const next = new Set([...left].filter((path) => importing.has(path) && imported.has(path)))
    if (next.size === left.size) return [...next]
    left = next
  }
}
