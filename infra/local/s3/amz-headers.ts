import type { IncomingHttpHeaders } from 'node:http'
import type { RequestTarget } from './request-target.ts'

/** Reads an x-amz-* header, wherever the presigner put it: among the headers or in the query. */
export type AmzHeaders = (name: string) => string | undefined

export function readAmzHeaders(headers: IncomingHttpHeaders, { query }: RequestTarget): AmzHeaders {
  const hoisted = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => {
    const value = headers[name]
    return typeof value === 'string' ? value : hoisted.get(name)
  }
}
