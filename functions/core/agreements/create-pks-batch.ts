import { agreementLifecycle, CreatePksBatch, largestBatch, type Agreement, type Party } from '#shared/agreements.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Command, Context } from '../context.ts'
import { requireActive } from '../organisations/rules.ts'
import { knownOrganisation } from '../organisations/store.ts'
import { createRecords, type Outcome } from '../records/create.ts'
import { load, notFound, stored, type Loaded } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { sidesOf } from './parties.ts'
import { checkParent } from './rules.ts'
import { agreements } from './store.ts'

type Item = CreatePksBatch['items'][number]

/**
 * Makes up to 30 PKS under a MoU, all or nothing and safe to retry: a signing ceremony in one step.
 * @throws DomainError as `agreements.create_pks_batch` of the contract lists them.
 */
export async function createPksBatch(ctx: Context, command: Command): Promise<Outcome<Agreement[]>> {
  const { caller, body, id } = command
  const tree = await ctx.directory.tree(caller.jurisdiction)
  const needs = ({ template, items }: CreatePksBatch) => ({
    ids: [id, ombudsmanIn(template, tree, caller) ?? [], items.map((item) => item.organisationId)].flat(),
  })
  const input = CreatePksBatch.safeParse(body)
  const read = await load(ctx, command, input.success ? needs(input.data).ids : [id])
  const mou = stored(agreements, read.row(id), caller)?.record
  if (mou === undefined) throw notFound()
  await authorise(ctx, caller, 'agreements.edit', agreements.access(mou))
  refuseTooLarge(body)
  return createRecords(ctx, command, {
    definition: agreements,
    permission: 'agreements.edit',
    input: CreatePksBatch,
    loaded: read,
    needs,
    build: ({ template, items }, loaded) => ({
      access: [agreements.access(mou), ...items.map(({ organisationId }) => ({ jurisdiction: mou.jurisdiction, ownerId: organisationId }))],
      mutations: () => {
        const row = loaded.row(mou.id)
        if (row === undefined) throw notFound()
        checkParent('pks', fromRow(agreements, row).record, mou.jurisdiction, 'id')
        refuseRepeated(items)
        const ombudsmanId = ombudsmanIn(template, tree, caller)
        if (ombudsmanId === undefined) throw invalidField('template.ombudsmanId', 'required')
        return items.map((item, position) => pksOf(ctx, mou, template, item, partiesOf(item, ombudsmanId, loaded, caller, position)))
      },
    }),
  })
}

function refuseTooLarge(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('items' in body) || !Array.isArray(body.items) || body.items.length <= largestBatch)
    return
  throw new DomainError('batch_too_large', `At most ${largestBatch} agreements in one call.`, {
    fields: [{ path: 'items', code: 'too_long' }],
  })
}

function refuseRepeated(items: readonly Item[]): void {
  const fields = ['organisationId', 'id'] as const
  for (const field of fields) {
    const values = items.map((item) => item[field])
    const repeated = values.findIndex((value, position) => value !== undefined && values.indexOf(value) < position)
    if (repeated >= 0) throw invalidField(`items.${repeated}.${field}`, 'not_unique')
  }
}

/** The Ombudsman's side: named, or the caller's own office, or the representative office of the jurisdiction. */
function ombudsmanIn({ ombudsmanId }: CreatePksBatch['template'], tree: OrganisationTree, caller: Caller): string | undefined {
  if (ombudsmanId !== undefined) return ombudsmanId
  const offices = Object.entries(tree).filter(([, { kind, isEnded }]) => kind === 'ombudsman_representative' && isEnded !== true)
  return (offices.find(([id]) => id === caller.organisationId) ?? offices[0])?.[0]
}

function partiesOf(item: Item, ombudsmanId: string, loaded: Loaded, caller: Caller, position: number) {
  const detailsOf = (organisationId: string): Pick<Party, 'documentNumber' | 'signatory'> => {
    const number = item.documentNumbers?.find((one) => one.organisationId === organisationId)?.documentNumber
    const signatory = item.signatories?.find((one) => one.organisationId === organisationId)
    if (signatory === undefined) return { documentNumber: number }
    const { organisationId: _, ...person } = signatory
    return { documentNumber: number, signatory: person }
  }
  const named = [...(item.documentNumbers ?? []), ...(item.signatories ?? [])]
  if (named.some(({ organisationId }) => ![ombudsmanId, item.organisationId].includes(organisationId)))
    throw invalidField(`items.${position}`, 'invalid_value')
  const ombudsman = knownOrganisation(loaded.row(ombudsmanId), caller)
  const other = knownOrganisation(loaded.row(item.organisationId), caller)
  if (ombudsman === undefined || !isOmbudsman(ombudsman.kind)) throw invalidField('template.ombudsmanId', 'not_found')
  if (other === undefined || isOmbudsman(other.kind)) throw invalidField(`items.${position}.organisationId`, 'not_found')
  requireActive(ombudsman, 'template.ombudsmanId')
  requireActive(other, `items.${position}.organisationId`)
  return sidesOf(
    [ombudsmanId, item.organisationId].map((organisationId, index) => ({ organisationId, order: index + 1, ...detailsOf(organisationId) })),
    loaded,
    caller,
  )
}

function pksOf(
  ctx: Context,
  mou: Agreement,
  { ombudsmanId: _, recordSigned, ...text }: CreatePksBatch['template'],
  item: Item,
  { parties, owner, jurisdiction }: ReturnType<typeof sidesOf>,
) {
  if (jurisdiction !== mou.jurisdiction) throw invalidField('items', 'wrong_jurisdiction')
  const base = {
    ...text,
    title: item.title ?? text.title,
    id: item.id ?? ctx.newId('agreements'),
    jurisdiction,
    type: 'pks' as const,
    parentId: mou.id,
    ownerId: owner.id,
    parties,
  }
  return recordSigned === undefined
    ? { after: { ...base, status: agreementLifecycle.initial }, action: 'create' }
    : { after: { ...base, status: agreementLifecycle.moves.record_signed.to, recordedFrom: recordSigned }, action: 'record_signed' }
}
