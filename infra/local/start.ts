import { demoAccounts, localPassword } from './accounts.ts'
import { launch } from './launch.ts'
import { LaunchError } from './launch-error.ts'
import { readSettings } from './settings.ts'
import { makeTeardown } from './teardown.ts'

/** `npm start`: the whole of Kawal on this machine, until Ctrl-C. */
const teardown = makeTeardown()
let isStopping = false

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const origin = await launch({ settings, withSample: !process.argv.includes('--empty'), teardown, say: (line) => console.log(line) })
  if (!isStopping) announce(origin)
}

function announce(origin: string): void {
  const width = Math.max(...demoAccounts.map(({ account }) => account.length)) + 2
  console.log(`\nKawal ready: ${origin}\n\nDemo accounts (made-up people), password "${localPassword}":`)
  for (const { account, name, title } of demoAccounts) console.log(`  ${account.padEnd(width)}${name}, ${title.id}`)
  console.log(`\nStarted in ${process.uptime().toFixed(1)} s. Stop with Ctrl-C.`)
}

async function stop(): Promise<void> {
  // A second Ctrl-C does not wait; what it leaves running is ended by the next start.
  if (isStopping) process.exit(130)
  isStopping = true
  console.log('Stopping ...')
  await teardown.run()
  await starting
  process.exit(0)
}

async function giveUp(error: unknown): Promise<void> {
  if (isStopping) return
  console.error(error instanceof LaunchError ? error.message : error)
  await teardown.run()
  process.exit(1)
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)
const starting = start().catch(giveUp)
