import { describe, expect, it } from 'vitest'
import { AcceptInvitation, CreateUser, InvitationHash, invitationUntil, User } from '#shared/users.ts'

const body = { name: 'Orang', role: 'agency', organisationId: 'org_01F8MECHZX0000000000000001' }

describe('a member', () => {
  it('from before there were invitations is read as they were written', () => {
    const stored = {
      ...body,
      id: 'usr_01F8MECHZX0000000000000001',
      jurisdiction: '63',
      version: 3,
      createdAt: '2026-11-22T02:00:00.000Z',
      updatedAt: '2026-11-22T02:00:00.000Z',
      subject: 'local-skpd',
      status: 'deactivated',
    }
    expect(User.parse(stored)).toEqual(stored)
  })

  it('is made with a sign-in or with an invitation: one of them, and only one', () => {
    const invitation = { sha256: 'a'.repeat(64) }
    expect(CreateUser.safeParse({ ...body, subject: 'x' }).success).toBe(true)
    expect(CreateUser.safeParse({ ...body, invitation }).success).toBe(true)
    expect(CreateUser.safeParse(body).success).toBe(false)
    expect(CreateUser.safeParse({ ...body, subject: 'x', invitation }).success).toBe(false)
  })
})

describe('an invitation', () => {
  it('can be accepted for fourteen days to the millisecond, over the turn of a year too', () => {
    expect(invitationUntil(new Date('2026-12-25T23:59:59.999Z'))).toBe('2027-01-08T23:59:59.999Z')
  })

  it('is known to Kawal by the hash of its code alone', () => {
    for (const bad of ['a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64), '']) expect(InvitationHash.safeParse(bad).success).toBe(false)
    expect(InvitationHash.safeParse('0f'.repeat(32)).success).toBe(true)
    for (const bad of ['a'.repeat(19), 'a'.repeat(101), `${'a'.repeat(20)} `])
      expect(AcceptInvitation.safeParse({ code: bad }).success).toBe(false)
  })
})
