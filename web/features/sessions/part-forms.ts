import type { ReactNode } from 'react'
import { RecordChecklists } from './record-checklists.tsx'
import { RecordFindings } from './record-findings.tsx'
import { RecordNext } from './record-next.tsx'
import { RecordPeople } from './record-people.tsx'
import { RecordPhotos } from './record-photos.tsx'
import { RecordReview } from './record-review.tsx'
import { RecordSayings } from './record-sayings.tsx'
import { RecordSummary } from './record-summary.tsx'
import type { Part } from './record-progress.ts'
import type { Recording } from './recording.ts'

/** Part -> the page that writes it down. */
export const partForms: Record<Part, (props: { recording: Recording }) => ReactNode> = {
  peserta: RecordPeople,
  'daftar-periksa': RecordChecklists,
  temuan: RecordFindings,
  'saran-janji': RecordSayings,
  langkah: RecordNext,
  foto: RecordPhotos,
  ringkasan: RecordSummary,
  periksa: RecordReview,
}
