import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const schemaFiles = /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/
/** A constant over several lines. */
const declaration = /^((?:export )?(?:var|const) [\w$]+ = )(\[(?!.*\];$)[\s\S]*?\n\]);$/gm

/**
 * The SDK describes every operation of a service in constants whose computed keys make the bundler keep all of them.
 * Wrapped in calls that are marked pure, those of operations that Kawal never calls fall away.
 */
export const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: schemaFiles }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace(declaration, '$1/* @__PURE__ */ (() => $2)();'), loader: 'js' }
    })
  },
}
