import { S3Error } from './s3-error.ts'

const longestKey = 1024

/** What a request is about: its raw path and query as signed, and the bucket and key they name. */
export interface RequestTarget {
  path: string
  query: Map<string, string>
  bucket: string
  /** Empty for the bucket itself. */
  key: string
}

/** Reads a path-style address by hand: the URL class would resolve "..", which S3 takes as part of the key. */
export function readTarget(url: string): RequestTarget {
  const [path = '/', search = ''] = url.split(/\?(.*)/s)
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? []
  const target = { path, query: readQuery(search), bucket: decode(bucket), key: decode(key) }
  if (Buffer.byteLength(target.key) > longestKey) throw new S3Error('KeyTooLongError', 'Your key is too long')
  return target
}

function readQuery(search: string): Map<string, string> {
  const query = new Map<string, string>()
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (query.has(decode(name))) throw new S3Error('InvalidArgument', 'A query parameter is given twice')
    query.set(decode(name), decode(value))
  }
  return query
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.")
  }
}
