import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import { idPrefixes, type Noun } from '#shared/ids.ts'

/** A new id: the noun's prefix and a ULID, so that ids sort by the time they were made. */
export const newId = (noun: Noun): string => `${idPrefixes[noun]}_${ulid()}`

/** 128 random bits for a command that came without a key. */
export const newCommandKey = (): string => randomBytes(16).toString('base64url')
