import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The source is written to the React API and shipped as Preact (docs/adr). */
export const reactAsPreact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: 'use-sync-external-store/shim/index.js', replacement: 'preact/compat' },
]

/** The frame of members and what every home is drawn with. */
const membersOwn =
  /web[\\/](app[\\/]member|features[\\/]overview[\\/](agenda-row|alarms|task-group)|ui[\\/](due-text|empty-state|number-tiles|tag))\.tsx$/

/**
 * Of an endpoint's declaration the site runs on method, path and output, and checks the rest by type; words, permissions, refusals and
 * the schemas of what is sent are for servers and documents. Each page brings the input schemas that it parses with.
 */
const leanContract: Plugin = {
  name: 'lean-contract',
  enforce: 'pre',
  transform: (code, id) => (isContract.test(id) ? code.replace(unread, '') : undefined),
}
const isContract = /shared[\\/]contract[\\/][\w-]+\.ts$/
const unread = /^ +(summary: '[^']*'|errors: \['[^\]]*\]|permission: '[^']*'|status: \d+|hasEtag: true|(body|query): \w+),\n/gm

/** Forms send by themselves (web/lib/forms); the query library's own way of sending, which it always brings along, stays behind. */
const withoutMutations: Plugin = {
  name: 'without-mutations',
  load: (id) => (/query-core[\\/]build[\\/]modern[\\/]mutationCache\.js$/.test(id) ? emptyMutationCache : undefined),
}
const emptyMutationCache =
  'export class MutationCache { clear() {} findAll() { return [] } resumePausedMutations() { return Promise.resolve() } }'

export default defineConfig({
  plugins: [leanContract, withoutMutations],
  root: here('.'),
  publicDir: here('public'),
  resolve: { alias: reactAsPreact },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Two files until the home stands: what anybody loads, and what members do; left to itself the bundler makes fifteen.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'member', test: membersOwn, priority: 1 },
            {
              name: 'lists',
              test: /web[\\/](ui[\\/](chips|data-table|load-more|progress-bar|region-gate)|lib[\\/](region|search-params))\.tsx?$/,
            },
          ],
        },
      },
      // "use client" in a library means nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
})
