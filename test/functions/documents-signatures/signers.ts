import { createHash, webcrypto } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'

export type Signer = { certificate: pki.Certificate; key: webcrypto.CryptoKey }
type Attribute = { type: string; value: asn1.BaseBlock }

const { subtle } = webcrypto
const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStamp: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
}

const keys = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  pss: { name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
}

const naming = (names: Record<string, string>): pki.RelativeDistinguishedNames =>
  new pki.RelativeDistinguishedNames({
    typesAndValues: Object.entries(names).map(
      ([type, value]) => new pki.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) }),
    ),
  })

async function certify(names: Record<string, string>, publicKey: webcrypto.CryptoKey, key: webcrypto.CryptoKey): Promise<pki.Certificate> {
  const certificate = new pki.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1.Integer({ value: 2026 })
  certificate.subject = naming(names)
  certificate.issuer = naming({ [oids.commonName]: 'Penerbit Contoh', [oids.organisation]: 'Contoh' })
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2028-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(key, 'SHA-256')
  return pki.Certificate.fromBER(certificate.toSchema(true).toBER())
}

/** A key and a certificate that names whoever is wanted, signed with the same key: what anyone can make. */
export async function makeSigner(kind: keyof typeof keys, name: string, type: string = oids.commonName): Promise<Signer> {
  const { publicKey, privateKey } = await subtle.generateKey(keys[kind], true, ['sign', 'verify'])
  return { certificate: await certify({ [type]: name }, publicKey, privateKey), key: privateKey }
}

/** The same key, issuer and number under another name. */
export async function renamed({ certificate, key }: Signer, name: string): Promise<pki.Certificate> {
  return certify({ [oids.commonName]: name }, await certificate.getPublicKey(), key)
}

const sequence = (...value: asn1.BaseBlock[]): asn1.Sequence => new asn1.Sequence({ value })
const octets = (valueHex: Uint8Array): asn1.OctetString => new asn1.OctetString({ valueHex })
const sha = (name: string, bytes: Uint8Array): Uint8Array => new Uint8Array(createHash(name).update(bytes).digest())
const derOf = (certificate: pki.Certificate): Uint8Array => new Uint8Array(certificate.toSchema(true).toBER())

/** The two ways to name the certificate within what is signed; PAdES demands one of them. */
export const certificateAttribute = {
  second: ({ certificate }: Signer): Attribute => ({
    type: oids.signingCertificateV2,
    value: sequence(sequence(sequence(octets(sha('SHA-256', derOf(certificate)))))),
  }),
  first: ({ certificate }: Signer): Attribute => ({
    type: oids.signingCertificate,
    value: sequence(sequence(sequence(octets(sha('SHA-1', derOf(certificate)))))),
  }),
  ofUnknownHash: (): Attribute => ({
    type: oids.signingCertificateV2,
    value: sequence(sequence(sequence(sequence(new asn1.ObjectIdentifier({ value: '1.2.3.4' })), octets(new Uint8Array(32))))),
  }),
}

export const signingTime = (time: string): Attribute => ({
  type: oids.signingTime,
  value: new asn1.UTCTime({ valueDate: new Date(time) }),
})

export type CmsOptions = {
  hash?: string
  /** The hash within the signature itself, when it is another. */
  signatureHash?: string
  attributes?: readonly Attribute[]
  /** The content's type, and content that the CMS brings itself. */
  content?: { type: string; bytes?: Uint8Array }
  certificates?: readonly pki.Certificate[]
  signers?: number
  hasAttributes?: boolean
}

/** A CMS signature (RFC 5652) of what is covered, made the way that the options tell. */
export async function signCms({ certificate, key }: Signer, covered: Uint8Array, options: CmsOptions = {}): Promise<Uint8Array> {
  const { hash = 'SHA-256', signatureHash = hash, attributes = [], content, signers = 1, hasAttributes = true } = options
  const signed = content?.bytes ?? covered
  const contentType = content?.type ?? oids.data
  const signedAttributes = [
    { type: oids.contentType, value: new asn1.ObjectIdentifier({ value: contentType }) },
    { type: oids.messageDigest, value: octets(sha(hash, signed)) },
    ...attributes,
  ].map(({ type, value }) => new pki.Attribute({ type, values: [value] }))
  const signerInfo = (): pki.SignerInfo =>
    new pki.SignerInfo({
      version: 1,
      sid: new pki.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
      ...(hasAttributes ? { signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes }) } : {}),
    })
  const cms = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({
      eContentType: contentType,
      ...(content?.bytes ? { eContent: octets(content.bytes) } : {}),
    }),
    signerInfos: Array.from({ length: signers }, signerInfo),
    certificates: [...(options.certificates ?? [certificate])],
  })
  for (const [index, one] of cms.signerInfos.entries()) {
    await cms.sign(key, index, signatureHash, new Uint8Array(signed).buffer)
    if (signatureHash !== hash) one.digestAlgorithm = new pki.AlgorithmIdentifier({ algorithmId: oids.sha256 })
  }
  return new Uint8Array(new pki.ContentInfo({ contentType: oids.signedData, content: cms.toSchema(true) }).toSchema().toBER())
}

/** A time stamp of what is covered (RFC 3161), as an authority makes it over a whole document. */
export async function stamp(signer: Signer, covered: Uint8Array, time: string): Promise<Uint8Array> {
  const info = new pki.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: oids.sha256 }),
      hashedMessage: octets(sha('SHA-256', covered)),
    }),
    serialNumber: new asn1.Integer({ value: 1 }),
    genTime: new Date(time),
  })
  return signCms(signer, covered, { content: { type: oids.timeStamp, bytes: new Uint8Array(info.toSchema().toBER()) } })
}
