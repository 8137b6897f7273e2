import * as z from 'zod/mini'
import { OrganisationKind } from '#shared/organisation-kinds.ts'
import { Organisation, OrganisationStatus, Succession } from '#shared/organisations.ts'
import { Liaison } from '#shared/text.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

const FormerName = Organisation.shape.formerNames.def.innerType.def.element

export function organisationFields({ text, formats, nameOf }: Teller): Tellers {
  const { words } = text
  const successions = told(z.array(Succession), (list) =>
    list.map(({ organisationId, on, basis }) => joined(nameOf(organisationId), formats.day(on), basis)).join('; '),
  )
  return {
    kind: told(OrganisationKind, (kind) => words.kind[kind]),
    status: told(OrganisationStatus, (status) => words.organisationStatus[status]),
    parentId: told(z.string(), nameOf),
    liaison: told(Liaison, ({ name, position, email, phone }) => joined(name, position, email, phone)),
    formerNames: told(z.array(FormerName), (names) => names.map(({ name, until }) => joined(name, formats.day(until))).join('; ')),
    succeeds: successions,
    succeededBy: successions,
  }
}
