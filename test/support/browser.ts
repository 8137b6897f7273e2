import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

// The package's own arguments would switch web security off.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const canRun = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

async function findInPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const name of names) for (const folder of folders) if (await canRun(join(folder, name))) return join(folder, name)
  return undefined
}

/** The browser named by CHROMIUM_PATH, else the system's, else the one that npm has brought along. */
async function findChromium(): Promise<string> {
  return process.env['CHROMIUM_PATH'] ?? (await findInPath()) ?? sparticuz.executablePath()
}

/** A real browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags })
}
