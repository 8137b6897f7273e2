import type { IncomingHttpHeaders } from 'node:http'
import type { RequestTarget } from './request-target.ts'
import { S3Error } from './s3-error.ts'

/** What the sender says about the signature: still to be believed. */
export interface SignatureClaim {
  isPresigned: boolean
  accessKeyId: string
  region: string
  date: Date
  /** Seconds a presigned address is good for. */
  expiresIn: number
  signedHeaders: string[]
  signature: string
}

const longestLife = 7 * 24 * 3600

export function readSignatureClaim(headers: IncomingHttpHeaders, { query }: RequestTarget): SignatureClaim {
  if (query.has('X-Amz-Signature') && headers.authorization !== undefined)
    throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed')
  if (query.has('X-Amz-Signature')) return presignedClaim(query)
  if (headers.authorization !== undefined) return headerClaim(headers.authorization, String(headers['x-amz-date'] ?? ''))
  throw new S3Error('AccessDenied', 'Access Denied')
}

function presignedClaim(query: Map<string, string>): SignatureClaim {
  const part = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const expiresIn = /^\d{1,7}$/.test(part('Expires')) ? Number(part('Expires')) : Number.NaN
  const date = readDate(part('Date'))
  const credential = readCredential(part('Credential'))
  const isWellFormed = part('Algorithm') === 'AWS4-HMAC-SHA256' && expiresIn > 0 && expiresIn <= longestLife
  if (!isWellFormed || date === undefined || credential === undefined) {
    throw new S3Error('AuthorizationQueryParametersError', 'Error parsing the X-Amz query parameters')
  }
  const signedHeaders = part('SignedHeaders').split(';')
  return { isPresigned: true, ...credential, date, expiresIn, signedHeaders, signature: part('Signature') }
}

function headerClaim(authorization: string, amzDate: string): SignatureClaim {
  const [, credentialText = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(authorization) ?? []
  const credential = readCredential(credentialText)
  if (credential === undefined) throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header is malformed')
  const date = readDate(amzDate)
  if (date === undefined) throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  return { isPresigned: false, ...credential, date, expiresIn: 0, signedHeaders: signedHeaders.split(';'), signature }
}

function readCredential(text: string): { accessKeyId: string; region: string } | undefined {
  const [, accessKeyId, region] = /^([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request$/.exec(text) ?? []
  return accessKeyId === undefined || region === undefined ? undefined : { accessKeyId, region }
}

function readDate(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
