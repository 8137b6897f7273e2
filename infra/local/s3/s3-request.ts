import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AmzHeaders } from './amz-headers.ts'
import type { ObjectStore } from './object-store.ts'
import type { RequestTarget } from './request-target.ts'

/** A verified request with all that an operation needs to answer it. */
export interface S3Request {
  request: IncomingMessage
  response: ServerResponse
  target: RequestTarget
  amz: AmzHeaders
  store: ObjectStore
  now: () => Date
}
