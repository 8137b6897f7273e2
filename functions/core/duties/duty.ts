import type { Claim, ExtensionRequest } from '#shared/duties.ts'

/** What a commitment and a follow-up are to the rules that they share. */
export type Duty = {
  id: string
  ownerId: string
  dueOn: string
  extensionsGranted: number
  extension?: ExtensionRequest | undefined
  evidence: string[]
  rejectedEvidence?: string[] | undefined
  claim?: Claim | undefined
}
