import { CreateAgreement, CreatePksBatch } from '#shared/agreements.ts'
import { CreateCommitment } from '#shared/commitments.ts'
import { CreateOrganisation, EditOrganisation } from '#shared/organisations.ts'
import { CreateUser } from '#shared/users.ts'
import { findAccount, subjectOf } from '../accounts.ts'
import accountsJson from './accounts.json' with { type: 'json' }
import agreementsJson from './agreements.json' with { type: 'json' }
import commitmentsJson from './commitments.json' with { type: 'json' }
import organisationsJson from './organisations.json' with { type: 'json' }
import { AccountsFile, AgreementsFile, CommitmentsFile, OrganisationsFile, WalksFile } from './sample-shapes.ts'
import walksJson from './walks.json' with { type: 'json' }

const organisations = OrganisationsFile.parse(organisationsJson)
const accounts = AccountsFile.parse(accountsJson)
const { mou, pks } = AgreementsFile.parse(agreementsJson)
const commitments = CommitmentsFile.parse(commitmentsJson)
const walks = WalksFile.parse(walksJson)

type Named = { slug: string }

/** The entry with this slug. @throws Error when the data files name something that is not there. */
export function find<Entry extends Named>(entries: readonly Entry[], slug: string): Entry {
  const found = entries.find((entry) => entry.slug === slug)
  if (found === undefined) throw new Error(`The sample names ${slug}, which it does not have`)
  return found
}

export const organisationId = (slug: string): string => find(organisations, slug).id

/** All agreements of the sample: the MoU first, then its PKS. */
export const agreementIds = (): string[] => [mou.id, ...pks.items.map(({ id }) => id)]
export const agreementId = (slug: string): string => find(pks.items, slug).id
export const commitmentId = (slug: string): string => find(commitments.items, slug).id
export const userId = (account: string): string =>
  find(
    accounts.map((entry) => ({ ...entry, slug: entry.account })),
    account,
  ).id
const isHeadOffice = ({ kind }: { kind: string }): boolean => kind === 'ombudsman_head_office'

/** Head office exists before the sample, made by the bootstrap; the sample only adds what it lacks. */
export function readHeadOffice() {
  const headOffice = organisations.find(isHeadOffice)
  if (headOffice === undefined) throw new Error('The sample has no head office')
  const { id, slug, shortName, englishName, sources } = headOffice
  return { slug, id, body: EditOrganisation.parse({ shortName, englishName, sources }) }
}

/** All organisations but head office, parents first. */
export function readOrganisations() {
  return organisations
    .filter((entry) => !isHeadOffice(entry))
    .map(({ slug, parent, ...rest }) => ({
      slug,
      body: CreateOrganisation.parse(parent === undefined ? rest : { ...rest, parentId: organisationId(parent) }),
    }))
}

/** The demo accounts as members of Kawal. Their names are those of the sign-in page. */
export function readUsers() {
  return accounts.map(({ account, organisation, ...rest }) => ({
    account,
    body: CreateUser.parse({
      ...rest,
      subject: subjectOf(account),
      name: findAccount(account)?.name,
      organisationId: organisationId(organisation),
    }),
  }))
}

/** The MoU of 2021, as drafted and as recorded from its sources. */
export function readMou() {
  const { slug, parties, recordSigned, ...rest } = mou
  const body = CreateAgreement.parse({
    ...rest,
    parties: parties.map(({ organisation, ...party }) => ({ ...party, organisationId: organisationId(organisation) })),
  })
  return { slug, id: mou.id, body, recordSigned }
}

/** The 21 PKS of 2022 as one batch under the MoU. */
export function readPks() {
  const ombudsmanId = organisationId(pks.ombudsman)
  const items = pks.items.map(({ id, organisation, title, signatory }) => {
    const owner = organisationId(organisation)
    const known = signatory === undefined ? [] : [{ organisationId: owner, ...signatory }]
    return { id, title, organisationId: owner, signatories: [{ organisationId: ombudsmanId, ...pks.ombudsmanSignatory }, ...known] }
  })
  return { slug: pks.slug, body: CreatePksBatch.parse({ template: { ...pks.template, ombudsmanId }, items }) }
}

/** Two invented commitments under each PKS, marked as examples. */
export function readCommitments() {
  return commitments.items.map(({ slug, agreement, ...rest }) => {
    const { id: agreementId, organisation } = find(pks.items, agreement)
    const { description } = commitments
    return {
      slug,
      body: CreateCommitment.parse({ ...rest, agreementId, ownerId: organisationId(organisation), description, isExample: true }),
    }
  })
}

/** What the accounts do with ten of the commitments, step by step; a step's files go with its body. */
export function readWalks() {
  return walks.map(({ commitment, shows, steps }) => ({
    slug: commitment,
    commitmentId: find(commitments.items, commitment).id,
    shows,
    steps: steps.map(({ as, do: action, body, evidence }) => ({
      as,
      action,
      evidence,
      body: evidence.length === 0 ? body : { ...body, documentIds: evidence.map(({ id }) => id) },
    })),
  }))
}
export type Walk = ReturnType<typeof readWalks>[number]
