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

/** Of an endpoint's declaration the site needs method, path and schemas; the words and refusals are for servers and documents. */
const leanContract: Plugin = {
  name: 'lean-contract',
  enforce: 'pre',
  transform: (code, id) =>
    /shared[\\/]contract[\\/][\w-]+\.ts$/.test(id) ? code.replace(/^ +(summary: '[^']*'|errors: \['[^\]]*\]),\n/gm, '') : undefined,
}

export default defineConfig({
  plugins: [leanContract],
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
      // Two files until the home stands: what anybody loads, and what members do. Left to itself the bundler makes fifteen.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'member', test: /web[\\/]app[\\/]member\.tsx$/, priority: 1 },
          ],
        },
      },
      // "use client" in a library means nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
})
