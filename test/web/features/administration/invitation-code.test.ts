import { createHash } from 'node:crypto'
import { cleanup, renderHook } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { hashOf, linkOf, useInvitationCode } from '#web/features/administration/invitation-code.ts'
import { AcceptInvitation, InvitationHash } from '#shared/users.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

test('the code is long enough that nobody guesses it, and Kawal is given its SHA-256', async () => {
  const { code } = renderHook(() => useInvitationCode('new-user')).result.current
  expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(AcceptInvitation.safeParse({ code }).success).toBe(true)
  const hash = await hashOf(code)
  expect(InvitationHash.safeParse(hash).success).toBe(true)
  expect(hash).toBe(createHash('sha256').update(code).digest('hex'))
  expect(linkOf(code)).toMatch(new RegExp(`/undangan#${code}$`))
})

test('until the invitation is sent its code stays the same, also after a reload; the next one has another', () => {
  const first = renderHook(() => useInvitationCode('new-user')).result.current
  first.keep()
  expect(renderHook(() => useInvitationCode('new-user')).result.current.code).toBe(first.code)
  expect(renderHook(() => useInvitationCode('invite-again')).result.current.code).not.toBe(first.code)
  first.renew()
  expect(renderHook(() => useInvitationCode('new-user')).result.current.code).not.toBe(first.code)
})
