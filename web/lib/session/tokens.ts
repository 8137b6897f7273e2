import * as z from 'zod/mini'

/** The tokens of one sign-in. `expiresAt` is in milliseconds. */
export const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.optional(z.string()),
  idToken: z.optional(z.string()),
  expiresAt: z.number(),
})
export type Tokens = z.infer<typeof Tokens>

/** What must be remembered between leaving for the issuer and coming back. */
export const PendingSignIn = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() })
export type PendingSignIn = z.infer<typeof PendingSignIn>

const tokensKey = 'kawal.tokens'
const pendingKey = 'kawal.sign-in'

const read = <Schema extends z.ZodMiniType>(key: string, schema: Schema): z.output<Schema> | undefined => {
  const text = sessionStorage.getItem(key)
  if (text === null) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const storedTokens = () => read(tokensKey, Tokens)
export const storeTokens = (tokens: Tokens) => sessionStorage.setItem(tokensKey, JSON.stringify(tokens))
export const forgetTokens = () => sessionStorage.removeItem(tokensKey)

export const storePendingSignIn = (pending: PendingSignIn) => sessionStorage.setItem(pendingKey, JSON.stringify(pending))

/** The pending sign-in, once: a second reading of the same answer finds nothing. */
export function takePendingSignIn(): PendingSignIn | undefined {
  const pending = read(pendingKey, PendingSignIn)
  sessionStorage.removeItem(pendingKey)
  return pending
}
