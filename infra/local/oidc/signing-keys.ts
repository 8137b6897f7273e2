import { generateKeyPair, type JsonWebKey, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { writePrivateFile } from '../private-file.ts'

const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).check(z.minLength(1)) })

/** The key that signs tokens: made once, kept in the data folder, readable by its owner only. */
export async function signingKeys(file: string): Promise<{ keys: JsonWebKey[] }> {
  if (!existsSync(file)) writePrivateFile(file, JSON.stringify({ keys: [await newKey()] }))
  return Keys.parse(JSON.parse(await readFile(file, 'utf8')))
}

async function newKey(): Promise<JsonWebKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }
}
