import { createHash } from 'node:crypto'
import { getCrypto, type SignerInfo } from 'pkijs'
import { certificateHashIn, type Cms } from './read-cms.ts'

const strongHashes: Record<string, string | undefined> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
const sha1 = '1.3.14.3.2.26'
const rsaWithoutHash = '1.2.840.113549.1.1.1'

function hashNamed(name: string | undefined, parts: readonly Uint8Array[]): Buffer | undefined {
  if (name === undefined) return undefined
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash of a file's parts; undefined for one that proves nothing: two PDFs with one SHA-1 have been made. */
export const hashOf = (algorithm: string, parts: readonly Uint8Array[]): Buffer | undefined => hashNamed(strongHashes[algorithm], parts)

/** Whether this is the certificate that was signed along; a signature that names none holds for any with its key. */
function isNamedCertificate({ signer, certificate }: Cms): boolean | undefined {
  const named = certificateHashIn(signer)
  if (named === undefined) return true
  const name = named.algorithm === sha1 ? 'SHA-1' : strongHashes[named.algorithm]
  return hashNamed(name, [new Uint8Array(certificate.toSchema().toBER())])?.equals(named.hash)
}

function signatureHashIn({ signatureAlgorithm, digestAlgorithm }: SignerInfo): string | undefined {
  if (signatureAlgorithm.algorithmId === rsaWithoutHash) return strongHashes[digestAlgorithm.algorithmId]
  const name = getCrypto(true).getHashAlgorithm(signatureAlgorithm)
  return Object.values(strongHashes).includes(name) ? name : undefined
}

/** Whether the signed attributes were signed with the certificate's key; undefined where that cannot be told. */
export async function verifySigner(cms: Cms): Promise<boolean | undefined> {
  const { signedAttrs, signature, signatureAlgorithm } = cms.signer
  const isNamed = isNamedCertificate(cms)
  if (isNamed !== true) return isNamed
  const hash = signatureHashIn(cms.signer)
  if (signedAttrs === undefined || hash === undefined) return undefined
  const key = cms.certificate.subjectPublicKeyInfo
  return getCrypto(true).verifyWithPublicKey(signedAttrs.encodedValue, signature, key, signatureAlgorithm, hash)
}
