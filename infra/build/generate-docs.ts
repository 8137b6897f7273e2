import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endpoints } from './docs/endpoints.ts'
import { lifecycles } from './docs/lifecycles.ts'
import { permissions } from './docs/permissions.ts'
import { projectRoot } from './paths.ts'

/** Path -> text of every document that is made from the code. */
export const generatedDocs = (): Record<string, string> => ({
  'docs/lifecycles.md': lifecycles(),
  'docs/permissions.md': permissions(),
  'docs/endpoints.md': endpoints(),
})

function main(): void {
  for (const [path, text] of Object.entries(generatedDocs())) writeFileSync(join(projectRoot, path), text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
