import * as z from 'zod/mini'
import { CreateAgreement, CreatePksBatch, RecordSigned, Signatory } from '#shared/agreements.ts'
import { commitmentLifecycle, CreateCommitment } from '#shared/commitments.ts'
import { AgreementId, CommitmentId, DocumentId, OrganisationId, UserId } from '#shared/ids.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { CreateOrganisation } from '#shared/organisations.ts'
import { Line, Note } from '#shared/text.ts'
import { CreateUser } from '#shared/users.ts'

/** How the data files name each other's records; also the stem of the Idempotency-Keys. */
const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

export const OrganisationsFile = z.array(
  z.strictObject({ ...z.omit(CreateOrganisation, { parentId: true }).shape, id: OrganisationId, slug: Slug, parent: z.optional(Slug) }),
)

export const AccountsFile = z.array(
  z.strictObject({ ...z.pick(CreateUser, { position: true, role: true }).shape, id: UserId, account: Slug, organisation: Slug }),
)

const { parties: _parties, parentId: _parentId, ...agreementText } = CreateAgreement.shape
const { ombudsmanId: _ombudsmanId, ...templateText } = CreatePksBatch.shape.template.shape

export const AgreementsFile = z.strictObject({
  mou: z.strictObject({
    ...agreementText,
    id: AgreementId,
    slug: Slug,
    parties: z.array(
      z.strictObject({
        organisation: Slug,
        order: z.int(),
        documentNumber: z.optional(Line),
        signatory: z.optional(Signatory),
      }),
    ),
    recordSigned: RecordSigned,
  }),
  pks: z.strictObject({
    slug: Slug,
    ombudsman: Slug,
    ombudsmanSignatory: Signatory,
    template: z.strictObject(templateText),
    items: z.array(z.strictObject({ slug: Slug, id: AgreementId, organisation: Slug, title: Line, signatory: z.optional(Signatory) })),
  }),
})

export const CommitmentsFile = z.strictObject({
  /** Says of every item that it is an illustration. */
  description: Note,
  items: z.array(
    z.strictObject({
      ...z.pick(CreateCommitment, { title: true, category: true, dueOn: true, indicator: true, evidenceRequired: true }).shape,
      id: CommitmentId,
      slug: Slug,
      agreement: Slug,
    }),
  ),
})

/** A drawn file; its bytes are made from these words. */
const Evidence = z.discriminatedUnion('mediaType', [
  z.strictObject({
    id: DocumentId,
    fileName: Line,
    mediaType: z.literal('application/pdf'),
    heading: Line,
    lines: z.array(Line),
  }),
  z.strictObject({
    id: DocumentId,
    fileName: Line,
    mediaType: z.literal('image/png'),
    scene: z.enum(['counter', 'screen', 'board', 'wheelchair', 'ramp']),
  }),
])
export type Evidence = z.infer<typeof Evidence>

const Step = z.strictObject({
  as: Slug,
  do: z.enum(['report_progress', ...actionsOf(commitmentLifecycle)]),
  body: z.record(z.string(), z.unknown()),
  evidence: z._default(z.array(Evidence), []),
})
export type Step = z.infer<typeof Step>

export const WalksFile = z.array(z.strictObject({ commitment: Slug, shows: Line, steps: z.array(Step) }))
