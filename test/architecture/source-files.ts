import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { projectRoot } from '#infra/build/paths.ts'

/** Paths, from the project's root, of all source files below some folders. */
export const sourceFiles = (...folders: string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: projectRoot })).toSorted()

export const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** One import: in which file, of which (a path from the root, or a package), and whether only types come over. */
export type Import = { from: string; to: string; isPackage: boolean; isTypeOnly: boolean }

const declaration = /^(?:import|export)\s+(type\s+)?(?:([\w$*{},\s]*?)\s+from\s+)?'([^']+)'/gm
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g

const onlyTypes = (names: string): boolean => {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  return inner !== undefined && inner.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
}

const targetOf = (from: string, specifier: string): Pick<Import, 'to' | 'isPackage'> => {
  if (specifier.startsWith('#')) return { to: specifier.slice(1), isPackage: false }
  if (specifier.startsWith('.')) return { to: normalize(join(dirname(from), specifier)), isPackage: false }
  return { to: specifier, isPackage: true }
}

/** All imports in a text. The formatter writes them in one way, so reading them needs no parser. */
export function importsIn(from: string, text: string): Import[] {
  const declared = [...text.matchAll(declaration)].map(([, type, names = '', specifier = '']) => ({
    from,
    ...targetOf(from, specifier),
    isTypeOnly: type !== undefined || onlyTypes(names),
  }))
  const later = [...text.matchAll(dynamic)].map(([, specifier = '']) => ({ from, ...targetOf(from, specifier), isTypeOnly: false }))
  return [...declared, ...later]
}

export const importsOf = (path: string): Import[] => importsIn(path, textOf(path))
