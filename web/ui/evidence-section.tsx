import type { DocumentCard } from '#shared/documents.ts'
import type { Zone } from '#shared/dates.ts'
import { DocumentList } from './document-list.tsx'

/** The files that a submission rests on, for whoever judges it. */
export function EvidenceSection({ files, zone, title }: { files: readonly DocumentCard[]; zone: Zone; title: string }) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{title}</h2>
      <DocumentList documents={files} zone={zone} label={title} />
    </section>
  )
}
