import { useState } from 'react'
import { paths } from '#web/lib/paths.ts'

const bytes = 32
const prefix = 'kawal.invitation-for.'

const base64url = (values: Uint8Array): string =>
  btoa(String.fromCharCode(...values))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A code that nobody can guess: 32 random bytes. */
const makeCode = (): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)))

/** SHA-256 of a code, lower-case hex: all of it that Kawal gets to see before somebody uses it. */
export async function hashOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Where the code leads: behind the #, which no browser sends to a server. */
export const linkOf = (code: string): string => `${location.origin}${paths.invitation}#${code}`

/**
 * The code of one invitation. It is the same until it has been sent successfully, also after a reload of this tab: a lost answer
 * that is asked for again makes no second member.
 */
export function useInvitationCode(form: string) {
  const key = prefix + form
  const [code, setCode] = useState(() => sessionStorage.getItem(key) ?? makeCode())
  return {
    code,
    keep: () => sessionStorage.setItem(key, code),
    /** After success: the next invitation has another code. */
    renew: () => {
      sessionStorage.removeItem(key)
      setCode(makeCode())
    },
  }
}
