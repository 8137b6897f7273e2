import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import { idPrefixes, type Noun } from '#shared/ids.ts'

/** An id of a noun, told apart by a number. */
export const idOf = (noun: Noun, number = 1): string => `${idPrefixes[noun]}_${String(number).padStart(26, '0')}`

const recordFields = { jurisdiction: '63', version: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }

const ombudsman = idOf('organisations', 1)
const province = idOf('organisations', 2)

/** A signed MoU of which nothing is missing. */
export const agreement: Agreement = {
  id: idOf('agreements'),
  ...recordFields,
  type: 'mou',
  ownerId: province,
  parties: [
    { organisationId: ombudsman, name: 'Ombudsman RI', order: 1, documentNumber: '30/ORI-MOU/X/2021', signatory: { name: 'Ketua' } },
    { organisationId: province, name: 'Pemprov', order: 2, documentNumber: '053/NK-PEMOTDA/2021', signatory: { name: 'Gubernur' } },
  ],
  title: 'Nota Kesepakatan',
  scope: ['oversight'],
  signedOn: '2021-10-26',
  startsOn: '2021-10-26',
  endsOn: '2026-10-26',
  status: 'signed',
  signedFileId: idOf('documents'),
}

/** A commitment whose work has begun. */
export const commitment: Commitment = {
  id: idOf('commitments'),
  ...recordFields,
  agreementId: agreement.id,
  ownerId: province,
  zone: 'Asia/Makassar',
  title: 'Standar pelayanan ditetapkan',
  category: 'service_standard',
  evidenceRequired: true,
  dueOn: '2026-06-30',
  originalDueOn: '2026-06-30',
  extensionsGranted: 0,
  weight: 1,
  status: 'in_progress',
  progressPercent: 10,
  evidence: [],
  reports: 1,
}
