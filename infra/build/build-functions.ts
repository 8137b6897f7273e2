import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { droppableSchemas } from './droppable-schemas.ts'
import { leanSdk } from './lean-sdk/lean-sdk.ts'
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

/** How every function is bundled: it starts by itself, the SDK included. */
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
  plugins: [droppableSchemas, leanSdk],
  banner: { js: `import{createRequire as kawalRequire}from'node:module';const require=kawalRequire(import.meta.url);` },
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
} as const satisfies BuildOptions

type Bundle = keyof typeof functionEntries
const isBundle = (name: string): name is Bundle => name in functionEntries

/** Parts that few requests need stay apart where a start is waited for; one machine keeps one file, which a later build cannot pull away. */
const split: readonly Bundle[] = ['api']

/** Writes over the bundles that are there, so that a process which starts meanwhile finds one. */
export async function buildFunctions(): Promise<void> {
  const built = await Promise.all(
    Object.keys(functionEntries)
      .filter(isBundle)
      .map((bundle) => buildFunction(bundle, join(bundleFolder, bundle))),
  )
  const outputs = Object.fromEntries(built.flatMap(Object.entries))
  await removeOthers(Object.keys(outputs).map((path) => join(projectRoot, path)))
  await writeFile(bundleMetafile, JSON.stringify({ outputs }))
}

/** Takes away the files of earlier builds. */
async function removeOthers(written: readonly string[]): Promise<void> {
  const entries = await readdir(bundleFolder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(files.filter((file) => !written.includes(file)).map((file) => rm(file)))
}

/** @returns esbuild's account of the files that it wrote. */
export async function buildFunction(bundle: Bundle, outdir: string): Promise<Metafile['outputs']> {
  const entryPoints = [{ in: functionEntries[bundle], out: 'index' }]
  const { metafile } = await build({ ...bundleOptions, entryPoints, outdir, splitting: split.includes(bundle), metafile: true })
  return metafile.outputs
}

if (import.meta.main) await buildFunctions()
