import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'

export type PartyField = `parties.${number}.documentNumber` | `parties.${number}.signatory.name` | `parties.${number}.signatory.position`
type PartyTexts = Record<PartyField, string>

/** Texts of the parties as a form has them. */
export function partyTexts({ parties }: AgreementAnswer): PartyTexts {
  const texts: PartyTexts = {}
  for (const [index, { documentNumber, signatory }] of parties.entries()) {
    texts[`parties.${index}.documentNumber`] = documentNumber ?? ''
    texts[`parties.${index}.signatory.name`] = signatory?.name ?? ''
    texts[`parties.${index}.signatory.position`] = signatory?.position ?? ''
  }
  return texts
}

export function partyLabels({ parties }: AgreementAnswer, { agreements: { form } }: Dictionary): PartyTexts {
  const labels: PartyTexts = {}
  for (const [index, { name }] of parties.entries()) {
    labels[`parties.${index}.documentNumber`] = form.number(name)
    labels[`parties.${index}.signatory.name`] = form.signatoryName(name)
    labels[`parties.${index}.signatory.position`] = form.signatoryPosition(name)
  }
  return labels
}

/** The parties with what was typed; nothing when that is what they were. */
export function partiesOf(values: PartyTexts, agreement: AgreementAnswer) {
  const before = partyTexts(agreement)
  const names = Object.keys(before)
  const texts: Record<string, string> = values
  const earlier: Record<string, string> = before
  if (names.every((name) => texts[name] === earlier[name])) return {}
  const typed = (name: PartyField) => {
    const value = (values[name] ?? '').trim()
    return value === '' ? undefined : value
  }
  return {
    parties: agreement.parties.map(({ name: _name, documentNumber: _number, signatory, ...party }, index) => {
      const name = typed(`parties.${index}.signatory.name`)
      const position = typed(`parties.${index}.signatory.position`)
      const number = typed(`parties.${index}.documentNumber`)
      const authority = signatory?.authority
      return {
        ...party,
        ...(number === undefined ? {} : { documentNumber: number }),
        ...(name === undefined && position === undefined
          ? {}
          : {
              signatory: {
                ...(name === undefined ? {} : { name }),
                ...(position === undefined ? {} : { position }),
                ...(authority === undefined ? {} : { authority }),
              },
            }),
      }
    }),
  }
}
