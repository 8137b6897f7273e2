import * as z from 'zod/mini'
import { Party, Scope, SignedOnCertainty, type AgreementStatus } from '#shared/agreements.ts'
import { Clause, CommitmentCategory, Indicator, Verdict, type CommitmentStatus } from '#shared/commitments.ts'
import { DayOrMonth } from '#shared/dates.ts'
import { Claim, ExtensionRequest } from '#shared/duties.ts'
import type { Changes } from '#shared/history.ts'
import { Source } from '#shared/text.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Formats } from './format.ts'

export type Teller = { text: Dictionary; formats: Formats; nameOf: (organisationId: string) => string }
export type ChangeInWords = { label: string; before: string; after: string }

type Told = (value: unknown) => string | undefined

/** Words for a value when it has this shape. */
const told =
  <Schema extends z.ZodMiniType>(schema: Schema, words: (value: z.output<Schema>) => string): Told =>
  (value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? words(parsed.data) : undefined
  }

const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join(' · ')

const statusWord = ({ text }: Teller, status: string): string | undefined => {
  const words: Record<string, string> = { ...text.words.agreementStatus, ...text.words.commitmentStatus } satisfies Record<
    AgreementStatus | CommitmentStatus,
    string
  >
  return words[status]
}

const tellers = (teller: Teller): Record<string, Told> => {
  const { text, formats, nameOf } = teller
  const day = told(DayOrMonth, formats.day)
  const id = told(z.string(), nameOf)
  const files = told(z.array(z.string()), ({ length }) => text.history.files(length))
  const isFiled = told(z.string(), () => text.history.yes)
  return {
    status: told(z.string(), (status) => statusWord(teller, status) ?? status),
    category: told(CommitmentCategory, (category) => text.words.category[category]),
    scope: told(z.array(Scope), (scope) => scope.map((one) => text.words.scope[one]).join(', ')),
    signedOnCertainty: told(SignedOnCertainty, (certainty) => text.words.certainty[certainty]),
    type: told(z.enum(['mou', 'pks']), (type) => text.words.agreementType[type]),
    progressPercent: told(z.number(), (percent) => `${percent}%`),
    dueOn: day,
    originalDueOn: day,
    startsOn: day,
    endsOn: day,
    renewBy: day,
    signedOn: day,
    ownerId: id,
    signedFileId: isFiled,
    agreementId: isFiled,
    parentId: isFiled,
    evidence: files,
    rejectedEvidence: files,
    claim: told(Claim, ({ note, documentIds, onBehalf }) =>
      joined(
        note,
        documentIds.length === 0 ? undefined : text.history.files(documentIds.length),
        onBehalf ? text.history.onBehalf : undefined,
      ),
    ),
    verdict: told(Verdict, ({ result, reason }) =>
      joined(text.commitments.verdictWords[result], reason === undefined ? undefined : text.words.impossibleReason[reason]),
    ),
    extension: told(ExtensionRequest, ({ newDueOn, reason }) => joined(formats.day(newDueOn), reason)),
    indicator: told(Indicator, ({ name, unit, target }) => joined(name, joined(target, unit))),
    clause: told(Clause, ({ article, page }) => joined(article, page === undefined ? undefined : text.commitments.detail.page(page))),
    parties: told(z.array(Party), (parties) =>
      parties.map(({ name, documentNumber, signatory }) => joined(name, documentNumber, signatory?.name)).join('; '),
    ),
    witnesses: told(z.array(z.object({ name: z.string() })), (witnesses) => witnesses.map(({ name }) => name).join(', ')),
    sources: told(z.array(Source), (sources) => sources.map(({ title }) => title).join('; ')),
    recordedFrom: told(z.object({ source: Source }), ({ source }) => source.title),
    zone: told(z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']), (zone) => text.words.zone[zone]),
  }
}

const inWords = (field: string, value: unknown, teller: Teller): string => {
  if (value === undefined || value === null) return teller.text.history.empty
  const own = tellers(teller)[field]?.(value)
  if (own !== undefined) return own
  if (typeof value === 'boolean') return value ? teller.text.history.yes : teller.text.history.no
  return typeof value === 'string' || typeof value === 'number' ? String(value) : teller.text.history.fields.other
}

// Bookkeeping that every event changes, or that only repeats another field.
const kept = ['id', 'version', 'createdAt', 'updatedAt', 'jurisdiction', 'reports', 'partyIds', 'isExample']
const derived = ['actions', 'overdue', 'dueSoon', 'noEvidence', 'validity', 'missing']
const unspoken = [...kept, ...derived]

/**
 * Each change of an event in words: which field, from what, to what.
 * @param said fields whose words stand beside the changes already.
 */
export function changesInWords(changes: Changes, teller: Teller, said: readonly string[] = []): ChangeInWords[] {
  const labels: Record<string, string> = teller.text.history.fields
  return Object.entries(changes)
    .filter(([field]) => !unspoken.includes(field) && !said.includes(field))
    .map(([field, { before, after }]) => ({
      label: labels[field] ?? labels['other'] ?? field,
      before: inWords(field, before, teller),
      after: inWords(field, after, teller),
    }))
    .filter(({ before, after }) => before !== after)
}

/** What differs between two states of a record, as changes. */
export function differences(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changed: Changes = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = { before: before[field], after: after[field] }
  return changed
}
