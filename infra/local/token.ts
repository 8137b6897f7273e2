import { resolve } from 'node:path'
import { demoAccounts, findAccount } from './accounts.ts'
import { fetchToken } from './fetch-token.ts'
import { LaunchError } from './launch-error.ts'
import { readRunning } from './running-state.ts'

/** `npm run --silent token -- setda`: prints an access token of a local account and nothing else. */
async function printToken(account: string | undefined): Promise<void> {
  if (account === undefined || !findAccount(account)) {
    const known = demoAccounts.map((demo) => demo.account).join(', ')
    throw new LaunchError(`${account === undefined ? 'Name an account' : `Kawal knows no account "${account}"`}: ${known}.`)
  }
  console.log(await fetchToken(findOrigin(), account))
}

function findOrigin(): string {
  return process.env['KAWAL_URL'] ?? readRunning(resolve(process.env['KAWAL_DATA'] ?? '.kawal')).origin
}

try {
  await printToken(process.argv[2])
} catch (error) {
  // fetch throws a TypeError when nobody answers.
  const isAway = error instanceof TypeError
  console.error(error instanceof LaunchError ? error.message : isAway ? 'Kawal is not running: start it with "npm start".' : error)
  process.exitCode = 1
}
