import { describe, expect, it } from 'vitest'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import { isInReach, may, permissionTable, relationsFor, Role, type Access, type Member, type Permission } from '#shared/permissions.ts'

/**
 * What was decided, in its own words: a column for each role (assistant, head, secretariat, agency, leadership,
 * administrator, national). j jurisdiction, g own government, o own organisation and below, p party, n nation.
 */
const stated: Record<string, string> = {
  'organisations.read': 'j j j j j j n',
  'organisations.manage': '- - - - - j -',
  'users.read': '- - - - - j -',
  'users.manage': '- - - - - j -',
  'agreements.read': 'j j j po j j n',
  'agreements.edit': 'j j g - - - -',
  'agreements.decide': '- j - - - - -',
  'commitments.read': 'j j j po j j n',
  'commitments.edit': 'j j g - - - -',
  'commitments.report': '- - g o - - -',
  'commitments.verify': 'j j - - - - -',
  'commitments.decide': '- j - - - - -',
  'sessions.read': 'j j j po j j n',
  'sessions.edit': 'j j - - - - -',
  'sessions.comment': 'j j g p - - -',
  'sessions.probe': 'j j - - - - n',
  'sessions.approve': '- j - - - - -',
  'follow-ups.read': 'j j j po j j n',
  'follow-ups.edit': 'j j - - - - -',
  'follow-ups.report': '- - g o - - -',
  'follow-ups.verify': 'j j - - - - -',
  'follow-ups.decide': '- j - - - - -',
  'assessments.read': 'j j j po j j n',
  'assessments.edit': 'j j - - - j -',
  'templates.read': 'j j j j j j n',
  'templates.manage': '- - - - - j -',
  'holidays.read': 'j j j j j j n',
  'holidays.manage': '- - - - - j -',
  'alarms.read': 'j j j - j j n',
  'processes.read': 'j j j - j j n',
  'processes.resume': '- j - - - j -',
  'documents.read': 'j j j po j j n',
  'documents.attach': 'j j g o - - -',
  'overview.read': 'j j j o j j n',
}

const node = (kind: OrganisationTree[string]['kind'], parentId?: string): OrganisationTree[string] => ({
  kind,
  name: kind,
  zone: 'Asia/Makassar',
  ...(parentId === undefined ? {} : { parentId }),
})

const tree: OrganisationTree = {
  office: node('ombudsman_representative'),
  province: node('provincial_government'),
  setda: node('provincial_secretariat', 'province'),
  agency: node('local_agency', 'province'),
  unit: node('service_unit', 'agency'),
  sister: node('local_agency', 'province'),
  city: node('city_government'),
  cityOffice: node('local_agency', 'city'),
  police: node('regional_police'),
  station: node('regional_police_unit', 'police'),
}

const organisations = ['agency', 'setda', 'cityOffice', 'police', 'office', 'headOffice'] as const

/** Records, and how the people of each organisation stand to them, told by hand. */
const records: { what: string; access: Access; relations: string }[] = [
  {
    what: 'a PKS of the agency',
    access: { jurisdiction: '63', ownerId: 'agency', partyIds: ['office', 'agency'] },
    relations: 'opgj gj j j pj jn',
  },
  { what: 'a commitment of a unit of the agency', access: { jurisdiction: '63', ownerId: 'unit' }, relations: 'opgj gj j j j jn' },
  {
    what: 'the MoU of the province',
    access: { jurisdiction: '63', ownerId: 'province', partyIds: ['office', 'province'] },
    relations: 'pgj pgj j j pj jn',
  },
  {
    what: 'a PKS of a sister agency',
    access: { jurisdiction: '63', ownerId: 'sister', partyIds: ['office', 'sister'] },
    relations: 'gj gj j j pj jn',
  },
  { what: 'a commitment of a city office', access: { jurisdiction: '63', ownerId: 'cityOffice' }, relations: 'j j opgj j j jn' },
  { what: 'a commitment of a police station', access: { jurisdiction: '63', ownerId: 'station' }, relations: 'j j j opj j jn' },
  {
    what: 'a follow-up that the agency forwarded to a city office',
    access: { jurisdiction: '63', ownerId: 'cityOffice', formerOwnerIds: ['agency'] },
    relations: 'pj j opgj j j jn',
  },
  { what: 'a record that belongs to nobody', access: { jurisdiction: '63' }, relations: 'j j j j j jn' },
  {
    what: 'a record of another province, of one’s own organisation even',
    access: { jurisdiction: '19', ownerId: 'agency', partyIds: ['agency', 'office'] },
    relations: '- - - - - jn',
  },
  {
    what: 'a record of another province',
    access: { jurisdiction: '19', ownerId: 'elsewhere', partyIds: ['elsewhere'] },
    relations: '- - - - - jn',
  },
  { what: 'head office’s own record', access: { jurisdiction: 'national', ownerId: 'headOffice' }, relations: '- - - - - opjn' },
]

const permissions = Object.keys(permissionTable).filter((name): name is Permission => name in permissionTable)
const lettersOf = (permission: Permission, role: Role): string => (stated[permission] ?? '').split(' ')[Role.options.indexOf(role)] ?? '-'

describe('permissions', () => {
  it('every action of the table is stated, and nothing else', () => {
    expect(permissions.toSorted()).toEqual(Object.keys(stated).toSorted())
    for (const row of Object.values(stated)) expect(row.split(' ')).toHaveLength(Role.options.length)
  })

  for (const { what, access, relations } of records) {
    it(`${what}: every role and action as it was decided`, () => {
      const wrong: string[] = []
      for (const [column, organisationId] of organisations.entries()) {
        const held = relations.split(' ')[column] ?? '-'
        for (const role of Role.options)
          for (const permission of permissions) {
            const member: Member = { role, organisationId, jurisdiction: organisationId === 'headOffice' ? 'national' : '63' }
            const expected = [...lettersOf(permission, role)].some((letter) => letter !== '-' && held.includes(letter))
            if (may(permission, member, access, tree) !== expected)
              wrong.push(`${role} of ${organisationId} ${expected ? 'may' : 'may not'} ${permission}`)
          }
      }
      expect(wrong).toEqual([])
    })
  }

  it('a role has no relation for what it may never do', () => {
    for (const permission of permissions)
      for (const role of Role.options) expect(relationsFor(permission, role).length === 0).toBe(lettersOf(permission, role) === '-')
  })

  it('neither an agency nor a secretariat ever gives a verdict, whatever the record', () => {
    for (const role of ['agency', 'secretariat'] as const)
      for (const permission of [
        'commitments.verify',
        'commitments.decide',
        'follow-ups.verify',
        'follow-ups.decide',
        'agreements.decide',
      ] as const)
        expect(relationsFor(permission, role)).toEqual([])
  })

  it('only head office reaches beyond its jurisdiction', () => {
    const member: Member = { role: 'head', organisationId: 'office', jurisdiction: '63' }
    expect(isInReach(member, '63')).toBe(true)
    expect(isInReach(member, '64')).toBe(false)
    expect(isInReach(member, 'national')).toBe(false)
    expect(isInReach({ ...member, jurisdiction: 'national' }, '64')).toBe(true)
  })

  it('a province does not stand above the city beside it, nor above the police', () => {
    const secretary: Member = { role: 'secretariat', organisationId: 'setda', jurisdiction: '63' }
    for (const ownerId of ['city', 'cityOffice', 'police', 'station', 'office'])
      expect(may('commitments.report', secretary, { jurisdiction: '63', ownerId }, tree)).toBe(false)
    for (const ownerId of ['province', 'agency', 'unit', 'setda'])
      expect(may('commitments.report', secretary, { jurisdiction: '63', ownerId }, tree)).toBe(true)
  })

  it('a city below a province in the tree is still a government of its own', () => {
    const nested: OrganisationTree = { ...tree, city: node('city_government', 'province') }
    const secretary: Member = { role: 'secretariat', organisationId: 'setda', jurisdiction: '63' }
    expect(may('commitments.edit', secretary, { jurisdiction: '63', ownerId: 'cityOffice' }, nested)).toBe(false)
  })

  it('an organisation that the tree does not know yet is related to nobody but itself', () => {
    const member: Member = { role: 'agency', organisationId: 'new', jurisdiction: '63' }
    expect(may('commitments.report', member, { jurisdiction: '63', ownerId: 'new' }, {})).toBe(true)
    expect(may('commitments.report', member, { jurisdiction: '63', ownerId: 'agency' }, {})).toBe(false)
  })
})
