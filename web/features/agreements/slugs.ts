import type { AgreementAction } from '#shared/agreements.ts'

/** Last part of the address of a move. */
export const slugOf = {
  start_discussion: 'bahas',
  send_for_signature: 'siapkan-tanda-tangan',
  resume_discussion: 'bahas-kembali',
  sign: 'tandatangani',
  record_signed: 'catat-tandatangan',
  cancel: 'batalkan',
  suspend: 'tangguhkan',
  resume: 'berlakukan-lagi',
  terminate: 'akhiri',
  supersede: 'tandai-digantikan',
  apply: 'terapkan-adendum',
  continue_while_renewing: 'tetap-jalankan',
} as const satisfies Record<AgreementAction, string>
