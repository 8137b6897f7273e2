import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { projectRoot } from '#infra/build/paths.ts'
import { importsOf, sourceFiles, textOf } from './source-files.ts'

const folders = ['shared', 'functions', 'infra', 'web', 'test']

/** `path:line` of every line that a pattern is found in. */
const linesWith = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  )

describe('habits', () => {
  it('key parts are joined in functions/platform/table/keys.ts and nowhere else; what AWS filters by is in definition.ts', () => {
    // '#' alone, a word ending in '#' in quotes, or a '#' next to the border of a template's value.
    const joined = /'#'|'[\w-]+#'|#\$\{|\}#|`[\w-]+#`/
    for (const line of ["parts.join('#')", "startsWith('event#')", '`tally#${jurisdiction}`', '`${noun}#${id}`'])
      expect(line).toMatch(joined)
    const here = ['keys.ts', 'definition.ts'].map((name) => `functions/platform/table/${name}`)
    const elsewhere = sourceFiles('functions', 'shared').filter((path) => !here.includes(path))
    expect(linesWith(joined, elsewhere)).toEqual([])
  })

  it('core and shared take the time from the context', () => {
    expect(linesWith(/new Date\(\s*\)/, sourceFiles('functions/core', 'shared'))).toEqual([])
  })

  it('every open point names its issue', () => {
    const open = /\b(TO[D]O|FIX[M]E)\b(?!\(#\d+\))/
    expect(linesWith(open, sourceFiles(...folders))).toEqual([])
  })

  it('a document that a source names is there', () => {
    const named = /[\w./-]+\.md\b/g
    const there = new Set(globSync(['*.md', 'docs/**/*.md'], { cwd: projectRoot }))
    const sources = sourceFiles(...folders).filter((path) => !path.startsWith('test/architecture/'))
    const missing = sources.flatMap((path) =>
      [...textOf(path).matchAll(named)].flatMap(([name]) => (there.has(name) ? [] : [`${path}: ${name}`])),
    )
    expect(missing).toEqual([])
  })

  it('files are named in kebab-case, by what they do and never by a word that fits anything', () => {
    const ours = sourceFiles(...folders).filter((path) => !path.endsWith('.d.ts'))
    const names = ours.map((path) => ({ path, parts: path.replace(/\.[a-z.]+$/, '').split('/') }))
    const anything = new Set([
      'util',
      'utils',
      'helper',
      'helpers',
      'manager',
      'service',
      'services',
      'client',
      'clients',
      'common',
      'base',
      'misc',
    ])
    const isBad = (part: string) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || anything.has(part.split('-').at(-1) ?? '')
    expect(names.filter(({ parts }) => parts.some(isBad)).map(({ path }) => path)).toEqual([])
  })

  it('every lifecycle of the contract is walked by every role', () => {
    const nouns = new Set(Object.values(contract).flatMap(({ path }) => /^\/([^/]+)\/\{id\}\/actions\//.exec(path)?.[1] ?? []))
    const walks = sourceFiles('test/functions/api/lifecycles').flatMap((path) => [...textOf(path).matchAll(/^ {4}noun: '([\w-]+)',$/gm)])
    expect(walks.map(([, noun]) => noun).toSorted()).toEqual([...nouns].toSorted())
  })

  it('every file of core is reached from a test', () => {
    const reached = new Set<string>()
    const waiting = sourceFiles('test').filter((path) => path.includes('.test.'))
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      waiting.push(
        ...importsOf(path).flatMap(({ to, isPackage, isTypeOnly }) => (isPackage || isTypeOnly || !/\.tsx?$/.test(to) ? [] : [to])),
      )
    }
    const onlyTypes = ['context.ts', 'duties/duty.ts', 'records/noun.ts', 'processes/task.ts'].map((path) => `functions/core/${path}`)
    const core = sourceFiles('functions/core').filter((path) => !onlyTypes.includes(path))
    expect(core.filter((path) => !reached.has(path))).toEqual([])
  })
})
