import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, createLogger, type Logger } from 'vite'
import { projectRoot, siteFolder } from './paths.ts'

const compressible = ['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt']
/** Below this a compressed copy saves no packet. */
const smallest = 1_024

export async function buildWeb(): Promise<void> {
  await asForPeople(() => build({ configFile: join(projectRoot, 'web/vite.config.ts'), logLevel: 'warn', customLogger: quietLogger() }))
  await compressSite(siteFolder)
}

/** Vite looks at the environment: built from within a test, the site would be a larger one, made for developers. */
async function asForPeople(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** Warnings only, and not those about React directives in packages, which mean nothing to Preact. */
function quietLogger(): Logger {
  const logger = createLogger('warn')
  const warn: Logger['warn'] = (message, options) => {
    if (!message.includes('MODULE_LEVEL_DIRECTIVE')) logger.warn(message, options)
  }
  return { ...logger, warn }
}

/** Puts .br and .gz copies beside the files, once, so that serving costs no compression. */
async function compressSite(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && compressible.includes(extname(entry.name)))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < smallest) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }))
}

if (import.meta.main) await buildWeb()
