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
  /web[\\/](app[\\/]member|features[\\/]overview[\\/](agenda-row|alarms|key-of-item|task-group)|ui[\\/](due-text|empty-state|number-tiles|tag))\.tsx?$|\?for=every-home$/

/** What pages of lists share with the overview. */
const listsOwn =
  /web[\\/](ui[\\/](data-table|load-more|progress-bar|region-gate)|lib[\\/](region|search-params|api[\\/]use-endpoint-pages))\.tsx?$|infiniteQueryObserver|useInfiniteQuery/

const isShared = /[\\/]shared[\\/](contract[\\/])?[\w-]+\.ts$/

/**
 * The homes parse with copies of the files in shared/: in a copy the bundler leaves only what that home uses, in the file itself whatever
 * any page uses. `every-home` is also what the frame has; the others are named like their files in web/lib/api/endpoints/.
 */
const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const copy = importer === undefined || options.kind === 'dynamic-import' ? undefined : copyFor(importer)
    if (copy === undefined) return undefined
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
    return resolved !== null && isShared.test(resolved.id) ? { ...resolved, id: `${resolved.id}?for=${copy}` } : resolved
  },
}
const copyFor = (importer: string): string | undefined =>
  /(?:\?for=|web[\\/]lib[\\/]api[\\/]endpoints[\\/])([\w-]+)/.exec(importer)?.[1] ??
  (/web[\\/](app|features[\\/]overview|lib[\\/](api|region))\b/.test(importer) ? 'every-home' : undefined)

/** Files in shared/ only give values: a constant that nobody reads may go, whatever it is made with. */
const onlyValues: Plugin = {
  name: 'only-values',
  enforce: 'post',
  transform(code, id) {
    if (!isShared.test(id.replace(/\?for=[\w-]+$/, ''))) return undefined
    const made = this.parse(code).body.flatMap((statement) => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      return declared?.type === 'VariableDeclaration' ? declared.declarations.flatMap(({ init }) => init ?? []) : []
    })
    return made
      .filter(({ type }) => !asTheyAre.includes(type))
      .toReversed()
      .reduce(
        (text, { start, end }) => `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
        code,
      )
  },
}
const asTheyAre = ['ArrowFunctionExpression', 'Literal', 'TemplateLiteral']

/**
 * What the query library always brings along and Kawal never asks of it: its own way of sending (forms send by themselves, web/lib/forms),
 * and waiting and failing outside of the page (web/ui/loaded.tsx).
 */
const nothing = (...names: string[]) => `const none = () => {}; export { ${names.map((name) => `none as ${name}`).join(', ')} }`
const unused: Record<string, string> = {
  'query-core/build/modern/mutationCache.js':
    'export class MutationCache { clear() {} findAll() { return [] } resumePausedMutations() { return Promise.resolve() } }',
  'react-query/build/modern/suspense.js': nothing('defaultThrowOnError', 'ensureSuspenseTimers', 'fetchOptimistic', 'shouldSuspend'),
  'react-query/build/modern/errorBoundaryUtils.js': nothing('ensurePreventErrorBoundaryRetry', 'getHasError', 'useClearResetErrorBoundary'),
}
const withoutUnused: Plugin = {
  name: 'without-unused',
  load: (id) => Object.entries(unused).find(([file]) => id.replaceAll('\\', '/').endsWith(`@tanstack/${file}`))?.[1],
}

export default defineConfig({
  plugins: [ownCopies, onlyValues, withoutUnused],
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
      // Two files until a home is drawn: what anybody loads, and what members do; left to itself the bundler makes fifteen. What all
      // rooms share is one file.
      output: {
        codeSplitting: {
          groups: [
            { name: 'rooms', test: (id) => isShared.test(id) || /web[\\/]ui[\\/]chips\.tsx$/.test(id) },
            { name: 'provinces', test: /web[\\/](lib[\\/]provinces|ui[\\/]province-choice)\.tsx?$/ },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'member', test: membersOwn, priority: 1 },
            { name: 'lists', test: listsOwn },
            { name: 'entrance', test: /web[\\/]features[\\/]session[\\/](sign-in|signed-in|not-member)-page\.tsx$/ },
          ],
        },
      },
      // "use client" in a library means nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
})
