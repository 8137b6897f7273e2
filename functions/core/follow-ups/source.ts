import { isCounted } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import type { CreateFollowUp, FollowUpSource } from '#shared/follow-ups.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { ancestorsOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import type { Session } from '#shared/sessions.ts'
import { agreements } from '../agreements/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import { stored, type Loaded } from '../records/read.ts'
import { sessions } from '../sessions/store.ts'

/** Where a follow-up belongs by what asks for it, and what that demands of it. */
export type Source = {
  jurisdiction: Jurisdiction
  agreementId: string | undefined
  /** @throws DomainError `locked` for what has been called off. */
  requireOpen: () => void
  /** @throws DomainError `invalid_input` on `ownerId`. */
  requireOwner: (ownerId: string, tree: OrganisationTree) => void
}

type Input = Pick<CreateFollowUp, 'source' | 'agreementId' | 'ownerId'>
type SourceOf<Kind extends FollowUpSource['kind']> = Extract<FollowUpSource, { kind: Kind }>

const locked = (sentence: string): DomainError => new DomainError('locked', sentence)

/** The records that a source names. */
export function sourceIdsOf({ source, agreementId }: Pick<Input, 'source' | 'agreementId'>): string[] {
  if (source.kind === 'session') return [source.sessionId]
  if (source.kind === 'commitment') return [source.commitmentId]
  return agreementId === undefined ? [] : [agreementId]
}

/**
 * What asks for a follow-up, as it was read.
 * @throws DomainError `invalid_input` that names what is not there.
 */
export function sourceIn(input: Input, loaded: Loaded, caller: Caller): Source {
  const { source } = input
  if (source.kind === 'session') return fromSession(input, source, loaded, caller)
  return source.kind === 'commitment' ? fromCommitment(input, source, loaded, caller) : fromProduct(input, loaded, caller)
}

function fromSession({ agreementId }: Input, source: SourceOf<'session'>, loaded: Loaded, caller: Caller): Source {
  const session = stored(sessions, loaded.row(source.sessionId), caller)?.record
  if (session === undefined) throw invalidField('source.sessionId', 'not_found')
  requireParts(session, source)
  const { jurisdiction, organisationIds, agreementIds = [], status } = session
  if (agreementId !== undefined && !agreementIds.includes(agreementId)) throw invalidField('agreementId', 'not_found')
  return {
    jurisdiction,
    agreementId: agreementId ?? (agreementIds.length === 1 ? agreementIds[0] : undefined),
    requireOpen: () => {
      if (status === 'cancelled') throw locked('A cancelled session asks for nothing.')
    },
    requireOwner: (ownerId, tree) => {
      const asked = organisationIds.map((id) => heirOf(tree, id))
      if (!ancestorsOf(tree, ownerId).some((id) => asked.includes(id))) throw invalidField('ownerId', 'wrong_owner')
    },
  }
}

/** An organisation that has ended is answered for by the one under which it stands. */
const heirOf = (tree: OrganisationTree, id: string): string | undefined => ancestorsOf(tree, id).find((one) => tree[one]?.isEnded !== true)

function requireParts({ findings = [], suggestions = [] }: Session, { findingId, suggestionId }: SourceOf<'session'>): void {
  if (findingId !== undefined && findings.every(({ id }) => id !== findingId)) throw invalidField('source.findingId', 'not_found')
  if (suggestionId !== undefined && suggestions.every(({ id }) => id !== suggestionId))
    throw invalidField('source.suggestionId', 'not_found')
}

function fromCommitment({ agreementId }: Input, { commitmentId }: SourceOf<'commitment'>, loaded: Loaded, caller: Caller): Source {
  const commitment = stored(commitments, loaded.row(commitmentId), caller)?.record
  if (commitment === undefined) throw invalidField('source.commitmentId', 'not_found')
  if (agreementId !== undefined && agreementId !== commitment.agreementId) throw invalidField('agreementId', 'not_found')
  return {
    jurisdiction: commitment.jurisdiction,
    agreementId: commitment.agreementId,
    requireOpen: () => {
      if (!isCounted(commitment.status)) throw locked('A commitment that is cancelled or carried over asks for nothing.')
    },
    requireOwner: () => {},
  }
}

function fromProduct({ agreementId, ownerId }: Input, loaded: Loaded, caller: Caller): Source {
  const owner = stored(organisations, loaded.row(ownerId), caller)?.record
  if (owner === undefined) throw invalidField('ownerId', 'not_found')
  const agreement = agreementId === undefined ? undefined : stored(agreements, loaded.row(agreementId), caller)?.record
  if (agreementId !== undefined && agreement === undefined) throw invalidField('agreementId', 'not_found')
  if (agreement !== undefined && agreement.jurisdiction !== owner.jurisdiction) throw invalidField('agreementId', 'wrong_jurisdiction')
  return {
    jurisdiction: owner.jurisdiction,
    agreementId,
    requireOpen: () => {
      if (agreement?.status === 'cancelled') throw locked('A cancelled agreement takes no follow-ups.')
    },
    requireOwner: () => {},
  }
}
