import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import { idPrefixes, partPrefixes, type Noun, type PartNoun } from '#shared/ids.ts'

const idPrefixOf = { ...idPrefixes, ...partPrefixes }

/** A new id of a record or of a part of one: the prefix and a ULID, so that ids sort by the time they were made. */
export const newId = (noun: Noun | PartNoun): string => `${idPrefixOf[noun]}_${ulid()}`

/** 128 random bits for a command that came without a key. */
export const newCommandKey = (): string => randomBytes(16).toString('base64url')
