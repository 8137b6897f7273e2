import * as z from 'zod/mini'
import { AgreementStatus, AgreementType, Amends, Basis, Party, Scope, SignedOnCertainty } from '#shared/agreements.ts'
import { Source } from '#shared/text.ts'
import { sourceInWords } from '../source-words.ts'
import { amendedParts } from './amended-parts.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

const Rested = z.object({ reason: z.string(), on: z.optional(z.string()) })

export function agreementFields(teller: Teller): Tellers {
  const { text, formats } = teller
  const { history, words } = text
  const isThere = told(z.string(), () => history.yes)
  return {
    status: told(AgreementStatus, (status) => words.agreementStatus[status]),
    type: told(AgreementType, (type) => words.agreementType[type]),
    scope: told(z.array(Scope), (scope) => scope.map((one) => words.scope[one]).join(', ')),
    signedOnCertainty: told(SignedOnCertainty, (certainty) => words.certainty[certainty]),
    signedFileId: isThere,
    parties: told(z.array(Party), (parties) =>
      parties.map(({ name, documentNumber, signatory }) => joined(name, documentNumber, signatory?.name)).join('; '),
    ),
    witnesses: told(z.array(z.object({ name: z.string() })), (witnesses) => witnesses.map(({ name }) => name).join(', ')),
    recordedFrom: told(z.object({ source: Source }), ({ source }) => sourceInWords(source, text, formats)),
    amends: told(Amends, (amends) =>
      amendedParts(amends, teller)
        .map(({ label, after }) => `${label}: ${after}`)
        .join('; '),
    ),
    appliedAt: isThere,
    amendedByIds: told(z.array(z.string()), ({ length }) => history.addenda(length)),
    suspended: told(Rested, ({ reason, on }) => joined(on === undefined ? undefined : formats.day(on), reason)),
    terminated: told(Rested, ({ reason, on }) => joined(on === undefined ? undefined : formats.day(on), reason)),
    renewing: told(Basis, ({ title, number, on }) => joined(title, number, on === undefined ? undefined : formats.day(on))),
    supersedes: isThere,
    renewedById: isThere,
    carries: told(z.array(z.string()), ({ length }) => history.commitments(length)),
  }
}
