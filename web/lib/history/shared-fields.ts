import * as z from 'zod/mini'
import { Zone, DayOrMonth } from '#shared/dates.ts'
import { Claim, ExtensionRequest, PersonInCharge } from '#shared/duties.ts'
import { Source } from '#shared/text.ts'
import { sourceInWords } from '../source-words.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

/** Words for the fields that mean the same in every noun. */
export function sharedFields({ text, formats, nameOf }: Teller): Tellers {
  const day = told(DayOrMonth, formats.day)
  const files = told(z.array(z.string()), ({ length }) => text.history.files(length))
  const isThere = told(z.string(), () => text.history.yes)
  return {
    dueOn: day,
    originalDueOn: day,
    startsOn: day,
    endsOn: day,
    renewBy: day,
    signedOn: day,
    ownerId: told(z.string(), nameOf),
    agreementId: isThere,
    parentId: isThere,
    evidence: files,
    rejectedEvidence: files,
    claim: told(Claim, ({ note, documentIds, onBehalf }) =>
      joined(
        note,
        documentIds.length === 0 ? undefined : text.history.files(documentIds.length),
        onBehalf ? text.history.onBehalf : undefined,
      ),
    ),
    extension: told(ExtensionRequest, ({ newDueOn, reason }) => joined(formats.day(newDueOn), reason)),
    personInCharge: told(PersonInCharge, ({ name, position }) => joined(name, position)),
    sources: told(z.array(Source), (sources) => sources.map((source) => sourceInWords(source, text, formats)).join('; ')),
    zone: told(Zone, (zone) => text.words.zone[zone]),
  }
}
