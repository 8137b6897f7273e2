import { CreateAssessment } from '#shared/assessments.ts'
import { CreateTemplate } from '#shared/checklists.ts'
import { CreateFollowUp } from '#shared/follow-ups.ts'
import { CreateSession, EditSession } from '#shared/sessions.ts'
import assessmentsJson from './assessments.json' with { type: 'json' }
import followUpsJson from './follow-ups.json' with { type: 'json' }
import holidaysJson from './holidays.json' with { type: 'json' }
import { agreementId, agreementIds, commitmentId, find, organisationId, userId } from './read-sample.ts'
import { AssessmentsFile, FollowUpsFile, HolidaysFile, SessionsFile, TemplatesFile } from './sample-shapes.ts'
import sessionsJson from './sessions.json' with { type: 'json' }
import templatesJson from './templates.json' with { type: 'json' }

const templates = TemplatesFile.parse(templatesJson)
const sessions = SessionsFile.parse(sessionsJson)
const followUps = FollowUpsFile.parse(followUpsJson)
type Entry = (typeof sessions)[number]

/** The checklists that head office offers to every province. */
export const readTemplates = () =>
  templates.map((body) => ({ slug: `template-${body.code.toLowerCase()}`, body: CreateTemplate.parse(body) }))

/** The days off of the nation. */
export const readHolidays = () => HolidaysFile.parse(holidaysJson)

/** An entry that names its organisation by slug, as the API wants it. */
const placed = <Item extends { organisation?: string | undefined }>({ organisation, ...item }: Item) =>
  organisation === undefined ? item : { ...item, organisationId: organisationId(organisation) }

const agreementsOf = ({ agreements }: Entry): string[] =>
  agreements === 'all' ? agreementIds() : agreements === 'none' ? [] : agreements.map(agreementId)

const planOf = (entry: Entry) => {
  const { host, organisations, facilitators, ...plan } = entry.plan
  return CreateSession.parse({
    ...plan,
    id: entry.id,
    hostId: organisationId(host),
    organisationIds: organisations.map(organisationId),
    agreementIds: agreementsOf(entry),
    facilitators: facilitators?.map(({ account, ...person }) => ({
      ...placed(person),
      ...(account === undefined ? {} : { userId: userId(account) }),
    })),
    ...(entry.previous === undefined ? {} : { previousId: find(sessions, entry.previous).id }),
    ...(entry.isExample === undefined ? {} : { isExample: entry.isExample }),
  })
}

const templateId = (code: string): string =>
  find(
    templates.map((template) => ({ ...template, slug: template.code })),
    code,
  ).id

const recordOf = ({ record }: Entry) =>
  EditSession.parse({
    ...record,
    participants: record.participants?.map(placed),
    checklists: record.checklists?.map(({ template, ...checklist }) => ({ ...placed(checklist), templateId: templateId(template) })),
    findings: record.findings?.map(placed),
    suggestions: record.suggestions?.map(placed),
    statements: record.statements?.map(placed),
    nextSteps: record.nextSteps?.map(placed),
  })

/** The five events of the source articles, and visits that are marked as examples; what comes after another stands behind it. */
export const readSessions = () =>
  sessions.map((entry) => {
    const { slug, id, seed, planner, approver, steps, reportNumber, previous } = entry
    return { slug, id, seed, planner, approver, steps, reportNumber, previous, plan: planOf(entry), record: recordOf(entry) }
  })
export type Visit = ReturnType<typeof readSessions>[number]

const sourceOf = (source: (typeof followUps)[number]['source']) => {
  if (source.kind === 'oversight_product') return source
  if (source.kind === 'commitment') return { kind: source.kind, commitmentId: commitmentId(source.commitment) }
  const { session, ...parts } = source
  return { ...parts, sessionId: find(sessions, session).id }
}

const stepBody = ({ to, ...body }: Record<string, unknown>) => (typeof to === 'string' ? { ...body, toId: organisationId(to) } : body)

/** What agencies were asked to follow up, in every state; all of it invented and marked as such. */
export const readFollowUps = () =>
  followUps.map(({ slug, id, shows, owner, agreement, source, steps, ...rest }) => ({
    slug,
    id,
    shows,
    body: CreateFollowUp.parse({
      ...rest,
      id,
      source: sourceOf(source),
      ownerId: organisationId(owner),
      isExample: true,
      ...(agreement === undefined ? {} : { agreementId: agreementId(agreement) }),
    }),
    steps: steps.map(({ as, do: action, body }) => ({ as, action, body: stepBody(body) })),
  }))
export type Asked = ReturnType<typeof readFollowUps>[number]

/** Published results of compliance assessments, with their sources. */
export const readAssessments = () =>
  AssessmentsFile.parse(assessmentsJson).map(({ slug, organisation, ...rest }) => ({
    slug,
    body: CreateAssessment.parse({ ...rest, organisationId: organisationId(organisation) }),
  }))
