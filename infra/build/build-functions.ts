import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { droppableSchemas } from './droppable-schemas.ts'
import { bundleFolder, bundleMetafile, projectRoot } from './paths.ts'

/** Bundle -> its entry. */
export const functionEntries = {
  api: 'functions/api/lambda.ts',
  'api-server': 'functions/api/server.ts',
  projector: 'functions/jobs/projector.ts',
  worker: 'functions/jobs/worker.ts',
  rebuild: 'functions/jobs/rebuild.ts',
  bootstrap: 'functions/jobs/bootstrap.ts',
} as const

const unusedCredentialSources = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/token-providers',
  '@smithy/credential-provider-imds',
]

/** How every function is bundled; one file that starts by itself, the SDK included. */
export const bundleOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  mainFields: ['module', 'main'],
  alias: Object.fromEntries(unusedCredentialSources.map((name) => [name, join(import.meta.dirname, 'unused-credential-source.ts')])),
  plugins: [droppableSchemas],
  banner: { js: `import{createRequire as kawalRequire}from'node:module';const require=kawalRequire(import.meta.url);` },
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
} as const satisfies BuildOptions

export async function buildFunctions(): Promise<void> {
  await rm(bundleFolder, { recursive: true, force: true })
  await mkdir(bundleFolder, { recursive: true })
  const entryPoints = Object.entries(functionEntries).map(([name, entry]) => ({ in: entry, out: join(name, 'index') }))
  const { metafile } = await build({ ...bundleOptions, entryPoints, outdir: bundleFolder, metafile: true })
  await writeFile(bundleMetafile, JSON.stringify(metafile))
}

if (import.meta.main) await buildFunctions()
