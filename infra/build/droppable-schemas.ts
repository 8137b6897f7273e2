import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const schemaFiles = /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/
/** A constant over several lines. */
const declaration = /^((?:export )?(?:var|const) [\w$]+ = )(\[(?!.*\];$)[\s\S]*?\n\]);$/gm
/** An error that the SDK shall know by its class. */
const registration = /^n0_registry\.registerError\((\w+)\$, \w+\);$/gm
/** Errors that the platform knows by their class; any other comes as the service's general error, with its own name and status. */
const knownErrors = ['TransactionCanceledException', 'NotFound', 'NoSuchKey']

/**
 * The SDK describes every operation of a service in constants whose computed keys make the bundler keep all of them.
 * Wrapped in calls that are marked pure, those of operations that Kawal never calls fall away, and so do errors that nobody asks for.
 */
export const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: schemaFiles }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const known = source.replace(registration, (whole, name: string) => (knownErrors.includes(name) ? whole : ''))
      return { contents: known.replace(declaration, '$1/* @__PURE__ */ (() => $2)();'), loader: 'js' }
    })
  },
}
