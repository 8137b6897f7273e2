import * as z from 'zod/mini'

const Fact = z.object({ value: z.string(), quote: z.string() })
export type Fact = z.infer<typeof Fact>
const facts = z._default(z.array(Fact), [])

const Said = z.object({
  ...Fact.shape,
  by_person_id: z.optional(z.nullable(z.string())),
  on_behalf_org_id: z.optional(z.string()),
})
export type Said = z.infer<typeof Said>

const Person = z.object({ person_id: z.string(), role: z.string() })
const Group = z.object({ group: z.string(), quote: z.string() })

/** What an article says of one event. Strict, so that no kind of fact is left out unseen. */
export const EventFacts = z.strictObject({
  id: z.string(),
  source_file: z.string(),
  type: z.string(),
  type_id: z.string(),
  also_types: z._default(z.array(z.string()), []),
  title: z.optional(Fact),
  date: z.object({ value: z.nullable(z.string()), quote: z.string(), candidates: z._default(z.array(z.string()), []) }),
  place: Fact,
  context: z.optional(Fact),
  agreement_id: z.optional(z.string()),
  host_org_id: z.optional(z.string()),
  organiser_org_id: z.optional(z.string()),
  ombudsman_org_id: z.string(),
  other_ombudsman_org_ids: z._default(z.array(z.string()), []),
  counterpart_org_ids: z.array(z.string()),
  participants: z.array(z.union([Person, Group])),
  agenda: facts,
  topics: facts,
  legal_references: facts,
  findings: z.array(z.object({ ...Fact.shape, tone: z.optional(z.enum(['positif', 'perlu perbaikan'])) })),
  findings_note: z.optional(z.string()),
  recommendations: facts,
  commitments_voiced: z.array(Said),
  commitments_note: z.optional(z.string()),
  expectations: z._default(z.array(Said), []),
  instructions: z._default(z.array(Said), []),
  next_steps: z.array(
    z.object({
      ...Fact.shape,
      status: z.enum(['open', 'planned', 'done_same_day', 'ongoing_practice', 'expected']),
      due_year: z.optional(z.int()),
    }),
  ),
})
export type EventFacts = z.infer<typeof EventFacts>
