import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { SignatureV4 } from '@smithy/signature-v4'
import { NodeSha256 } from './node-sha256.ts'
import type { RequestTarget } from './request-target.ts'
import { S3Error } from './s3-error.ts'
import { readSignatureClaim, type SignatureClaim } from './signature-claim.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

export interface SignatureCheck {
  credentials: Credentials
  region: string
  now: () => Date
}

const toleratedSkew = 15 * 60_000

/** Signs the request again with the SDK's own signer and compares. @throws S3Error as S3 refuses. */
export async function verifySignature(request: IncomingMessage, target: RequestTarget, check: SignatureCheck): Promise<void> {
  const claim = readSignatureClaim(request.headers, target)
  if (claim.accessKeyId !== check.credentials.accessKeyId) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
  }
  if (claim.region !== check.region) throw new S3Error('AuthorizationHeaderMalformed', `The region '${claim.region}' is wrong`)
  refuseWrongTime(claim, check.now().getTime())
  refuseUnsignedHeaders(claim, request)
  const signature = await signAgain(request, target, claim, check)
  if (!isEqual(signature, claim.signature)) {
    throw new S3Error('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.')
  }
}

function refuseWrongTime({ isPresigned, date, expiresIn }: SignatureClaim, now: number): void {
  if (isPresigned) {
    if (now > date.getTime() + expiresIn * 1000) throw new S3Error('AccessDenied', 'Request has expired')
    if (date.getTime() > now + toleratedSkew) throw new S3Error('AccessDenied', 'Request is not valid yet')
  } else if (Math.abs(now - date.getTime()) > toleratedSkew) {
    throw new S3Error('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.')
  }
}

/** The host and every x-amz-* header sent must be part of the signature, or a header could be slipped in. */
function refuseUnsignedHeaders({ signedHeaders }: SignatureClaim, request: IncomingMessage): void {
  const mustBeSigned = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))]
  if (mustBeSigned.some((name) => !signedHeaders.includes(name))) {
    throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed')
  }
}

async function signAgain(request: IncomingMessage, target: RequestTarget, claim: SignatureClaim, check: SignatureCheck): Promise<string> {
  const signer = new SignatureV4({
    service: 's3',
    region: check.region,
    credentials: check.credentials,
    sha256: NodeSha256,
    uriEscapePath: false,
  })
  const toSign = requestAsSigned(request, target, claim)
  const signedHeaders = new Set(claim.signedHeaders)
  const options = { signingDate: claim.date, signableHeaders: signedHeaders }
  if (!claim.isPresigned) {
    const { headers } = await signer.sign(toSign, options)
    return headers['authorization']?.split('Signature=')[1] ?? ''
  }
  const { query } = await signer.presign(toSign, { ...options, expiresIn: claim.expiresIn, unhoistableHeaders: signedHeaders })
  return String(query?.['X-Amz-Signature'] ?? '')
}

const addedBySigner = new Set([
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
])

function requestAsSigned(request: IncomingMessage, { path, query }: RequestTarget, claim: SignatureClaim) {
  const headers: Record<string, string> = {}
  for (const name of claim.signedHeaders) headers[name] = String(request.headers[name] ?? '')
  // The hash of the payload counts even where the presigner moved it into the query: the signer moves it there again.
  const hoistedHash = query.get('X-Amz-Content-Sha256')
  if (hoistedHash !== undefined) headers['X-Amz-Content-Sha256'] = hoistedHash
  const signedQuery = Object.fromEntries([...query].filter(([name]) => !claim.isPresigned || !addedBySigner.has(name)))
  return { method: request.method ?? 'GET', protocol: 'http:', hostname: '127.0.0.1', path, query: signedQuery, headers }
}

function isEqual(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}
