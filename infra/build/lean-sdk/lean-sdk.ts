import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import * as z from 'zod/mini'
import { simpler, unused } from './parts.ts'

const replacements = join(import.meta.dirname, 'simpler')

const PackageJson = z.object({ version: z.string() })

const declared = /^export (?:async )?(?:class|const|function) (\w+)/gm
const passedOn = /^export \{([^}]*)\}/gm

function exportsOf(source: string): string[] {
  const lists = [...source.matchAll(passedOn)].flatMap(([, list = '']) => list.split(',').map((one) => one.trim().split(' ').at(-1) ?? ''))
  return [...source.matchAll(declared)].map(([, name = '']) => name).concat(lists.filter((name) => name !== ''))
}

const refusal = `const leftOut = (name) => function () { throw new Error('Left out of this build of Kawal: ' + name) }`

/** The exports of the original, each of which says its name as soon as it is called, but for those that stand in its place. */
function refusing(original: string, inItsPlace = ''): string {
  const missing = exportsOf(original).filter((name) => !exportsOf(inItsPlace).includes(name))
  return [inItsPlace, refusal, ...missing.map((name) => `export const ${name} = /* @__PURE__ */ leftOut('${name}')`)].join('\n')
}

const moduleAt = (path: string): RegExp =>
  new RegExp(`[\\\\/]node_modules[\\\\/]${path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`)

/**
 * Takes out of the SDK what no call of Kawal reaches: ways of browsers, of other services and of other places to run.
 * Where the SDK wants something in its place, a simpler module stands there.
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup: ({ onLoad }) => {
    for (const path of Object.keys(unused))
      onLoad({ filter: moduleAt(path) }, async (found) => ({ contents: refusing(await readFile(found.path, 'utf8')), loader: 'js' }))
    for (const [path, { file }] of Object.entries(simpler))
      onLoad({ filter: moduleAt(path) }, async (found) => ({
        contents: refusing(await readFile(found.path, 'utf8'), await readFile(join(replacements, file), 'utf8')),
        loader: 'ts',
        resolveDir: replacements,
      }))
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(PackageJson.parse(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }))
  },
}
