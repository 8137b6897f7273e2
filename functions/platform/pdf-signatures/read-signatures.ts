import { maxFileSize } from '#shared/documents.ts'
import type { SignatureFact, SignatureReading, SignatureState } from '#shared/signatures.ts'
import { checkSignature } from './check-signature.ts'
import { findSignatures, type FoundSignature } from './find-signatures.ts'

const method = 'local: byte range, digest and CMS signature (pkijs); no chain of trust, no revocation'

// A real signature has 5 to 60 KB; what a broken one may cost grows with its size, and with their number.
const mostBytesOfOne = 256 * 1024
const mostBytesOfAll = 2 * 1024 * 1024

type Checked = SignatureFact | undefined

async function check(bytes: Uint8Array, found: FoundSignature | undefined, mostBytes: number): Promise<Checked> {
  try {
    return found && (await checkSignature(bytes, found, mostBytes))
  } catch {
    // The library throws on what it cannot read; the reading says that it cannot be told.
    return undefined
  }
}

async function checkAll(bytes: Uint8Array): Promise<Checked[]> {
  if (bytes.length > maxFileSize) return [undefined]
  const found = findSignatures(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  const mostBytes = Math.min(mostBytesOfOne, mostBytesOfAll / found.length)
  const checked: Checked[] = []
  // One after the other, so that what a broken one took is given back before the next.
  for (const one of found) checked.push(await check(bytes, one, mostBytes))
  return checked
}

function stateOf(checked: readonly Checked[]): SignatureState {
  if (checked.length === 0) return 'none'
  if (checked.some((one) => one?.intact === false)) return 'invalid'
  if (checked.includes(undefined)) return 'unknown'
  return checked.some((one) => one?.coversWholeFile) ? 'valid' : 'unknown'
}

/**
 * Reads the electronic signatures of a PDF from its bytes alone. Work and memory are bounded, whatever the bytes are.
 * What a state means and does not mean stands beside `SignatureState`.
 */
export async function readSignatures(bytes: Uint8Array, now: Date): Promise<SignatureReading> {
  const checked = await checkAll(bytes)
  const signers = checked.filter((one) => one !== undefined)
  return { state: stateOf(checked), method, checkedAt: now.toISOString(), signers }
}
