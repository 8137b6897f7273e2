import { TSTInfo } from 'pkijs'
import type { SignatureFact } from '#shared/signatures.ts'
import type { FoundSignature } from './find-signatures.ts'
import { type Cms, messageDigestIn, readCms, signingTimeIn } from './read-cms.ts'
import { instantOf, readNames } from './read-names.ts'
import { hashOf, verifySigner } from './verify-signer.ts'

const contentTypes = { signature: '1.2.840.113549.1.7.1', time_stamp: '1.2.840.113549.1.9.16.1.4' } as const
const kinds: Record<string, SignatureFact['kind'] | undefined> = {
  '/adbe.pkcs7.detached': 'signature',
  '/ETSI.CAdES.detached': 'signature',
  '/ETSI.RFC3161': 'time_stamp',
}

/** What must have been signed, seen from the file; `fits` is false where the file itself tells that it was not. */
type Claim = { digest: Buffer; fits: boolean; at: Date | undefined }

function claimOfSignature({ signer, content }: Cms, covered: Uint8Array[], writtenAt: Date | undefined): Claim | undefined {
  const digest = hashOf(signer.digestAlgorithm.algorithmId, covered)
  // Content of its own would be what is signed, whatever the file holds.
  return digest === undefined || content !== undefined ? undefined : { digest, fits: true, at: signingTimeIn(signer) ?? writtenAt }
}

function claimOfTimeStamp({ signer, content }: Cms, covered: Uint8Array[]): Claim | undefined {
  if (content === undefined) return undefined
  const { messageImprint, genTime } = TSTInfo.fromBER(content)
  const digest = hashOf(signer.digestAlgorithm.algorithmId, [content])
  const imprint = hashOf(messageImprint.hashAlgorithm.algorithmId, covered)
  if (digest === undefined || imprint === undefined) return undefined
  return { digest, fits: imprint.equals(new Uint8Array(messageImprint.hashedMessage.getValue())), at: genTime }
}

async function isIntact(cms: Cms, { digest, fits }: Claim): Promise<boolean | undefined> {
  const signed = messageDigestIn(cms.signer)
  if (signed === undefined) return undefined
  return fits && digest.equals(signed) ? verifySigner(cms) : false
}

/**
 * Checks one signature against the bytes that it covers and the certificate that it brings, and nothing else.
 * @returns undefined for what is not supported; it may throw on what is broken.
 */
export async function checkSignature(bytes: Uint8Array, found: FoundSignature, mostBytes: number): Promise<SignatureFact | undefined> {
  const kind = kinds[found.subFilter]
  const cms = kind && readCms(found.value, mostBytes)
  if (kind === undefined || cms === undefined || cms.contentType !== contentTypes[kind]) return undefined
  const covered = [bytes.subarray(0, found.from), bytes.subarray(found.to, found.end)]
  const claim = kind === 'signature' ? claimOfSignature(cms, covered, found.writtenAt) : claimOfTimeStamp(cms, covered)
  const intact = claim && (await isIntact(cms, claim))
  if (intact === undefined) return undefined
  const signedAt = instantOf(claim?.at)
  return {
    kind,
    ...readNames(cms.certificate),
    ...(signedAt === undefined ? {} : { signedAt }),
    coversWholeFile: found.end === bytes.length,
    intact,
  }
}
