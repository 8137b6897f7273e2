import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { distFolder, siteFolder } from '#infra/build/paths.ts'
import { publishSite } from './publish-site.ts'
import { runTool } from './run-tool.ts'

/** `npm run deploy -- -c domain=... -c certificateArn=...`: both stacks, then the web. Words are handed on to `cdk deploy`. */
function deploy(words: readonly string[]): void {
  const outputsFile = join(distFolder, 'deployed', 'outputs.json')
  mkdirSync(join(distFolder, 'deployed'), { recursive: true })
  runTool('cdk', ['deploy', '--all', '--outputs-file', outputsFile, ...words])
  console.log(`Kawal deployed: ${publishSite(outputsFile, siteFolder)}`)
}

try {
  deploy(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
