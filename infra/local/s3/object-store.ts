import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { moveIntoPlace, withFile, writeSynced } from './durable-file.ts'
import { StoredObject } from './stored-object.ts'

/**
 * Objects on disk: bodies/<random> holds the bytes, objects/<hash of bucket and key>.json says what they are.
 * The description is renamed into place last, so an object changes at one instant; names from outside never become paths.
 */
export interface ObjectStore {
  find: (bucket: string, key: string) => StoredObject | undefined
  /** All objects of a bucket in key order. */
  all: (bucket: string) => StoredObject[]
  read: (object: StoredObject, range?: { start: number; end: number }) => ReadStream
  /** A fresh place for bytes still arriving; whatever is left there is swept at the next start. */
  newBody: () => string
  bodyPath: (body: string) => string
  put: (object: StoredObject) => Promise<void>
  delete: (bucket: string, key: string) => Promise<void>
  copyBody: (object: StoredObject) => Promise<string>
}

export async function openObjectStore(folder: string): Promise<ObjectStore> {
  const bodies = join(folder, 'bodies')
  const objects = join(folder, 'objects')
  await mkdir(bodies, { recursive: true })
  await mkdir(objects, { recursive: true })
  const index = await readIndex(objects)
  await sweepBodies(bodies, index)
  const bodyPath = (body: string) => join(bodies, body)
  const newBody = () => randomUUID()

  async function put(object: StoredObject): Promise<void> {
    const name = objectName(object.bucket, object.key)
    const previous = index.get(name)
    const draft = join(objects, `${randomUUID()}.draft`)
    await writeSynced(draft, JSON.stringify(object))
    await moveIntoPlace(draft, join(objects, `${name}.json`))
    index.set(name, object)
    if (previous) await rm(bodyPath(previous.body), { force: true })
  }

  async function remove(bucket: string, key: string): Promise<void> {
    const name = objectName(bucket, key)
    const object = index.get(name)
    if (!object) return
    index.delete(name)
    await rm(join(objects, `${name}.json`), { force: true })
    await rm(bodyPath(object.body), { force: true })
  }

  async function copyBody(object: StoredObject): Promise<string> {
    const body = newBody()
    await copyFile(bodyPath(object.body), bodyPath(body))
    await withFile(bodyPath(body), 'r', (file) => file.sync())
    return body
  }

  return {
    find: (bucket, key) => index.get(objectName(bucket, key)),
    all: (bucket) => [...index.values()].filter((object) => object.bucket === bucket).toSorted((a, b) => compareKeys(a.key, b.key)),
    read: (object, range) => createReadStream(bodyPath(object.body), range),
    newBody,
    bodyPath,
    put,
    delete: remove,
    copyBody,
  }
}

function objectName(bucket: string, key: string): string {
  return createHash('sha256').update(`${bucket}/${key}`).digest('hex')
}

/** S3 lists in the order of the UTF-8 bytes. */
function compareKeys(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

async function readIndex(objects: string): Promise<Map<string, StoredObject>> {
  const index = new Map<string, StoredObject>()
  for (const file of await readdir(objects)) {
    const path = join(objects, file)
    if (!file.endsWith('.json')) await rm(path)
    else index.set(file.slice(0, -'.json'.length), StoredObject.parse(JSON.parse(await readFile(path, 'utf8'))))
  }
  return index
}

/** Bytes without a description are what an interrupted upload or an overwritten object left behind. */
async function sweepBodies(bodies: string, index: Map<string, StoredObject>): Promise<void> {
  const used = new Set([...index.values()].map((object) => object.body))
  const left = (await readdir(bodies)).filter((body) => !used.has(body))
  await Promise.all(left.map((body) => rm(join(bodies, body))))
}
