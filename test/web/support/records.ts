import { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { Me } from '#shared/users.ts'

export const agencyId = 'org_01F8MECHZX0000000000000004'

export const me = Me.parse({
  id: 'usr_01F8MECHZX0000000000000001',
  name: 'Dewi Anggraini',
  role: 'agency',
  organisationId: agencyId,
  organisationName: 'RSUD Ulin',
  jurisdiction: '63',
})

/** A commitment as the API answers it. */
export const commitmentWith = (changes: Partial<CommitmentAnswer> = {}): CommitmentAnswer =>
  CommitmentAnswer.parse({
    id: 'cmt_01F8MECHZX0000000000000001',
    jurisdiction: '63',
    version: 3,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-02-05T02:00:00.000Z',
    agreementId: 'agr_01F8MECHZX0000000000000001',
    ownerId: agencyId,
    zone: 'Asia/Makassar',
    title: 'Menambah kursi roda',
    category: 'vulnerable_groups',
    evidenceRequired: true,
    dueOn: '2026-12-15',
    originalDueOn: '2026-12-15',
    extensionsGranted: 0,
    weight: 1,
    status: 'in_progress',
    progressPercent: 30,
    evidence: [],
    reports: 1,
    overdue: false,
    dueSoon: false,
    noEvidence: true,
    actions: ['report_progress'],
    ...changes,
  })

/** A follow-up as the API answers it. */
export const followUpWith = (changes: Partial<FollowUpAnswer> = {}): FollowUpAnswer =>
  FollowUpAnswer.parse({
    id: 'fup_01F8MECHZX0000000000000001',
    jurisdiction: '63',
    version: 1,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-01-05T02:00:00.000Z',
    source: { kind: 'oversight_product', productType: 'corrective_action' },
    ownerId: agencyId,
    zone: 'Asia/Makassar',
    title: 'Memutuskan permohonan',
    priority: 'normal',
    dueOn: '2026-12-15',
    originalDueOn: '2026-12-15',
    extensionsGranted: 0,
    status: 'assigned',
    verdict: 'not_followed_up',
    evidence: [],
    overdue: false,
    dueSoon: false,
    yearsWithoutHolidays: [],
    actions: [],
    ...changes,
  })
