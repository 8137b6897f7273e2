import type { AgreementStatus } from '#shared/agreements.ts'
import type { CommitmentStatus } from '#shared/commitments.ts'
import { place, type Account } from '#test/support/cast.ts'

/** Four places where the same things happen: an agency, its sibling, one of another government, one of another jurisdiction. */
export const scenes = {
  agency: { owner: place.agency, government: place.province, ombudsman: place.ombudsman, region: '63', head: 'head', reporter: 'agency' },
  hospital: {
    owner: place.hospital,
    government: place.province,
    ombudsman: place.ombudsman,
    region: '63',
    head: 'head',
    reporter: 'hospital',
  },
  city: {
    owner: place.cityAgency,
    government: place.city,
    ombudsman: place.ombudsman,
    region: '63.72',
    head: 'head',
    reporter: 'cityAgency',
  },
  elsewhere: {
    owner: place.elsewhereAgency,
    government: place.elsewhereRegency,
    ombudsman: place.elsewhereOmbudsman,
    region: '19.03',
    head: 'headElsewhere',
    reporter: 'agencyElsewhere',
  },
} as const satisfies Record<string, { head: Account; reporter: Account } & Record<string, string>>

export type Scene = keyof typeof scenes
export const sceneNames: Scene[] = ['agency', 'hospital', 'city', 'elsewhere']

/** The legal way to each status, by the shortest path. */
export const ways: Record<CommitmentStatus, readonly (readonly ['head' | 'reporter', string, object])[]> = {
  not_started: [],
  in_progress: [['reporter', 'start', {}]],
  submitted: [
    ['reporter', 'start', {}],
    ['reporter', 'submit', { note: 'Selesai' }],
  ],
  returned: [
    ['reporter', 'start', {}],
    ['reporter', 'submit', { note: 'Selesai' }],
    ['head', 'return', { reason: 'Kurang' }],
  ],
  fulfilled: [
    ['reporter', 'start', {}],
    ['reporter', 'submit', { note: 'Selesai' }],
    ['head', 'fulfil', {}],
  ],
  not_feasible: [['head', 'declare_not_feasible', { reason: 'in_court', note: 'Digugat' }]],
  cancelled: [['head', 'cancel', { reason: 'Batal' }]],
  /** Before that its agreement is renewed. */
  carried_over: [['head', 'carry_over', {}]],
}

export const agreementWays: Record<AgreementStatus, readonly (readonly [string, object])[]> = {
  draft: [],
  under_discussion: [['start_discussion', {}]],
  awaiting_signature: [
    ['start_discussion', {}],
    ['send_for_signature', {}],
  ],
  signed: [['record_signed', { source: { title: 'Berita' } }]],
  cancelled: [['cancel', { reason: 'Batal' }]],
  suspended: [
    ['record_signed', { source: { title: 'Berita' } }],
    ['suspend', { reason: 'Evaluasi' }],
  ],
  terminated: [
    ['record_signed', { source: { title: 'Berita' } }],
    ['terminate', { reason: 'Disepakati', on: '2026-11-20' }],
  ],
  /** Before the last one it is renewed. */
  superseded: [
    ['record_signed', { source: { title: 'Berita' } }],
    ['supersede', {}],
  ],
}
