import { type BaseBlock, fromBER, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'

/** One signer's CMS (RFC 5652): who signed, with which certificate, and the content where it is not the file itself. */
export type Cms = { signer: SignerInfo; certificate: Certificate; contentType: string; content?: Uint8Array }

/** A certificate's hash within what was signed, so that no other certificate can be put in its place (RFC 5035). */
export type CertificateHash = { algorithm: string; hash: Uint8Array }

const attributes = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
}
const sha1 = '1.3.14.3.2.26'
const sha256 = '2.16.840.1.101.3.4.2.1'

const bytesOf = (text: OctetString): Uint8Array => new Uint8Array(text.getValue())

function certificateOf(sid: unknown, certificates: readonly unknown[]): Certificate | undefined {
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined
  return certificates
    .filter((one) => one instanceof Certificate)
    .find(({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber))
}

/** @throws what the library throws on anything that is no CMS, or is larger than `mostBytes`. */
export function readCms(value: Uint8Array, mostBytes: number): Cms | undefined {
  const { result } = fromBER(value, { maxContentLength: mostBytes })
  const envelope = new ContentInfo({ schema: result })
  const { signerInfos, certificates = [], encapContentInfo } = new SignedData({ schema: envelope.content })
  const [signer, ...others] = signerInfos
  if (signer === undefined || others.length > 0) return undefined
  const certificate = certificateOf(signer.sid, certificates)
  const content = encapContentInfo.eContent && bytesOf(encapContentInfo.eContent)
  return certificate && { signer, certificate, contentType: encapContentInfo.eContentType, ...(content ? { content } : {}) }
}

function signedAttribute({ signedAttrs }: SignerInfo, type: string): unknown {
  const values: unknown[] = signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values ?? []
  return values[0]
}

export function messageDigestIn(signer: SignerInfo): Uint8Array | undefined {
  const digest = signedAttribute(signer, attributes.messageDigest)
  return digest instanceof OctetString ? bytesOf(digest) : undefined
}

export function signingTimeIn(signer: SignerInfo): Date | undefined {
  const time = signedAttribute(signer, attributes.signingTime)
  return time instanceof UTCTime ? time.toDate() : undefined
}

const partsOf = (block: unknown): BaseBlock[] => (block instanceof Sequence ? block.valueBlock.value : [])

/** The hash of the signer's certificate as it was signed; PAdES demands it, plain PDF signatures may lack it. */
export function certificateHashIn(signer: SignerInfo): CertificateHash | undefined {
  const second = signedAttribute(signer, attributes.signingCertificateV2)
  const [list] = partsOf(second ?? signedAttribute(signer, attributes.signingCertificate))
  const parts = partsOf(partsOf(list)[0])
  const hash = parts.find((part) => part instanceof OctetString)
  const named = second === undefined ? undefined : partsOf(parts[0])[0]
  const algorithm = named instanceof ObjectIdentifier ? named.getValue() : second === undefined ? sha1 : sha256
  return hash && { algorithm, hash: bytesOf(hash) }
}
