import type { DocumentStatus } from '#shared/documents.ts'
import type { SignatureState } from '#shared/signatures.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Tag, type Look } from './tag.tsx'

const documentLooks: Record<DocumentStatus, Look> = {
  pending: ['clock', 'amber'],
  stored: ['file', 'blue'],
  accepted: ['check', 'green'],
  rejected: ['cross', 'red'],
}
export const DocumentTag = ({ status }: { status: DocumentStatus }) => (
  <Tag look={documentLooks[status]} word={useText().words.documentStatus[status]} />
)

const signatureLooks: Record<SignatureState, Look> = {
  valid: ['check', 'green'],
  invalid: ['alert', 'red'],
  unknown: ['question', 'orange'],
  none: ['file', 'grey'],
}
/** What a look at a file's electronic signatures found; a scan without any is as normal as one with them. */
export const SignatureTag = ({ state }: { state: SignatureState }) => (
  <Tag look={signatureLooks[state]} word={useText().words.signatureState[state]} />
)
