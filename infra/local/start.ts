import { demoAccounts, localPassword } from './accounts.ts'
import { launch } from './launch.ts'
import { LaunchError } from './launch-error.ts'
import { readSettings } from './settings.ts'
import { makeTeardown } from './teardown.ts'
import { watchParent } from './watch-parent.ts'

/** `npm start`: the whole of Kawal on this machine, until Ctrl-C. */
const teardown = makeTeardown()
let stoppingSince: number | undefined
/** npm passes on the Ctrl-C that the terminal has already sent: one press can arrive twice. */
const samePress = 1_000

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const origin = await launch({ settings, withSample: !process.argv.includes('--empty'), teardown, say: (line) => console.log(line) })
  if (stoppingSince === undefined) announce(origin)
}

function announce(origin: string): void {
  const width = Math.max(...demoAccounts.map(({ account }) => account.length)) + 2
  console.log(`\nKawal ready: ${origin}\n\nDemo accounts (made-up people), password "${localPassword}":`)
  for (const { account, name, title } of demoAccounts) console.log(`  ${account.padEnd(width)}${name}, ${title.id}`)
  console.log(`\nStarted in ${process.uptime().toFixed(1)} s. Stop with Ctrl-C.`)
}

async function stop(): Promise<void> {
  if (stoppingSince !== undefined) {
    // A second press does not wait; what it leaves running is ended by the next start.
    if (Date.now() - stoppingSince > samePress) process.exit(130)
    return
  }
  stoppingSince = Date.now()
  console.log('Stopping ...')
  await teardown.run()
  await starting
  process.exit(0)
}

async function giveUp(error: unknown): Promise<void> {
  if (stoppingSince !== undefined) return
  console.error(error instanceof LaunchError ? error.message : error)
  await teardown.run()
  process.exit(1)
}

process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
watchParent(process.env, () => void stop())
const starting = start().catch(giveUp)
