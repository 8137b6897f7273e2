import * as z from 'zod/mini'

const Draft = z.record(z.string(), z.string())
export type Draft = z.infer<typeof Draft>

const prefix = 'kawal.draft.'

/** What was typed and not sent yet, on this device. */
export function readDraft(key: string): Draft | undefined {
  const text = localStorage.getItem(prefix + key)
  if (text === null) return undefined
  try {
    return Draft.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A draft without a word is none. */
export function writeDraft(key: string, draft: Draft): void {
  if (Object.keys(draft).length === 0) dropDraft(key)
  else localStorage.setItem(prefix + key, JSON.stringify(draft))
}
export const dropDraft = (key: string) => localStorage.removeItem(prefix + key)

/** Whether something is typed and not sent under a key, or under one that begins with it. */
export const hasDraft = (key: string): boolean => Object.keys(localStorage).some((one) => one.startsWith(prefix + key))
