import * as z from 'zod/mini'

const Kept = z.object({ request: z.string(), key: z.string() })
const prefix = 'kawal.submission.'

const kept = (form: string): z.infer<typeof Kept> | undefined => {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(prefix + form) ?? 'null')).data
  } catch {
    return undefined
  }
}

/**
 * The Idempotency-Key of a submission: the same one as long as the same thing is sent again, also after a reload, so that a
 * lost answer never makes two records.
 */
export function keyForSubmission(form: string, request: unknown): string {
  const text = JSON.stringify(request)
  const before = kept(form)
  if (before?.request === text) return before.key
  const key = crypto.randomUUID()
  localStorage.setItem(prefix + form, JSON.stringify({ request: text, key }))
  return key
}

/** After success: the next submission is another one. */
export const forgetSubmission = (form: string) => localStorage.removeItem(prefix + form)
