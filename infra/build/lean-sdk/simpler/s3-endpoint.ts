import { isCommercial } from './commercial-region.ts'

type Asked = {
  Bucket?: string
  Region?: string
  Endpoint?: string
  ForcePathStyle?: boolean
  UseFIPS?: boolean
  UseDualStack?: boolean
  Accelerate?: boolean
}

/** A name that can be the first part of a host name under the region's certificate, and is of no special kind. */
const plainBucket = /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/

/** Where a bucket is: below the address that was set, or under its own name in its region. */
export function defaultEndpointResolver(asked: Asked): { url: URL; properties: object; headers: object } {
  const { Bucket = '', Endpoint, Region, ForcePathStyle } = asked
  if (!plainBucket.test(Bucket) || (Endpoint !== undefined && !ForcePathStyle))
    throw new Error('This build of Kawal knows a plain bucket, in its region or in the path of a set endpoint, only.')
  return {
    url: new URL(Endpoint === undefined ? addressOf(asked) : `${Endpoint.replace(/\/$/, '')}/${Bucket}`),
    properties: { authSchemes: [{ disableDoubleEncoding: true, name: 'sigv4', signingName: 's3', signingRegion: Region }] },
    headers: {},
  }
}

function addressOf({ Bucket, Region = '', ForcePathStyle, UseFIPS, UseDualStack, Accelerate }: Asked): string {
  if (ForcePathStyle || UseFIPS || UseDualStack || Accelerate || !isCommercial(Region))
    throw new Error('This build of Kawal knows the plain S3 endpoint of a commercial region only.')
  return `https://${Bucket}.s3.${Region}.amazonaws.com`
}
