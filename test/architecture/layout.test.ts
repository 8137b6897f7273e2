import { existsSync, globSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#infra/build/paths.ts'
import { sourceFiles, textOf } from './source-files.ts'

/** What a clone gets for itself while it works. */
const made = new Set([
  '.git',
  ...textOf('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
])

const foldersIn = (path: string): string[] =>
  readdirSync(join(projectRoot, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: projectRoot }).toSorted()].filter((path) =>
  existsSync(join(projectRoot, path)),
)

const parts = ['Context', 'Decision', 'Consequence', 'How it is checked']

const roots =
  /^(shared|functions|infra|web|test|docs|\.ci)\/|^(cdk|package|tsconfig|knip|\.oxlintrc|\.oxfmtrc)\.json$|^(README|CONTRIBUTING)\.md$/

/** Paths of the project in a document: between backticks, with `<noun>` and `*` as wildcards, and the targets of links. */
function pathsIn(document: string): string[] {
  const text = textOf(document).replaceAll(/^( {4}|```)[^]*?$/gm, '')
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path).filter((path) => roots.test(path))
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => join(dirname(document), path))
  return [...quoted, ...linked]
}

const isThere = (path: string): boolean => {
  const pattern = path.replaceAll(/<[^>]+>/g, '*').replace(/\/$/, '')
  return pattern.includes('*') ? globSync(pattern, { cwd: projectRoot }).length > 0 : existsSync(join(projectRoot, pattern))
}

describe('layout', () => {
  it('has the five folders, the documents, and nothing else at the top', () => {
    expect(foldersIn('.').filter((name) => !made.has(name))).toEqual(['.ci', 'docs', 'functions', 'infra', 'shared', 'test', 'web'])
  })

  it('keeps what happens in core, its doors and its edges', () => {
    expect(foldersIn('functions')).toEqual(['api', 'core', 'jobs', 'platform'])
  })

  it('lists the same places in README and CONTRIBUTING as there are', () => {
    const broken = documents.flatMap((document) =>
      pathsIn(document)
        .filter((path) => !isThere(path))
        .map((path) => `${document}: ${path}`),
    )
    expect(broken).toEqual([])
  })

  it('numbers each decision once, tells it in four parts, and cites only decisions that there are', () => {
    const decisions = documents.filter((path) => path.startsWith('docs/adr/'))
    const numbers = decisions.map((path) => basename(path).slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const path of decisions) {
      const text = textOf(path)
      expect(text).toMatch(new RegExp(`^# ${basename(path).slice(0, 4)} \\S`))
      expect([path, [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)]).toEqual([path, parts])
    }
    const cited = [...documents, ...sourceFiles('shared', 'functions', 'infra', 'web', 'test')].flatMap((path) =>
      [...textOf(path).matchAll(/\bADR (\d{4})/g)].flatMap(([, number = '']) => (numbers.includes(number) ? [] : [`${path}: ${number}`])),
    )
    expect(cited).toEqual([])
  })

  it('notices a path that does not exist', () => {
    expect(isThere('functions/core/<noun>/store.ts')).toBe(true)
    expect(isThere('functions/core/nothing/<verb>.ts')).toBe(false)
    expect(isThere('docs/none.md')).toBe(false)
  })
})
