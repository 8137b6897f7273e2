import * as z from 'zod/mini'
import { AgreementId, CommitmentId, FindingId, OrganisationId, SessionId, SuggestionId } from '#shared/ids.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { LoadedPage, Loading } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { AskForm } from './ask-form.tsx'
import { publicBodies } from '#web/lib/public-bodies.ts'
import { bodiesOfSession } from './owners-of.ts'
import { CommitmentSource, SessionSource } from './source-words.tsx'
import { titleFrom } from './title-from.ts'

const Search = z.object({
  sessionId: choice(SessionId),
  findingId: choice(FindingId),
  suggestionId: choice(SuggestionId),
  commitmentId: choice(CommitmentId),
  agreementId: choice(AgreementId),
  ownerId: choice(OrganisationId),
})
type Asked = z.infer<typeof Search>

/** A request for a follow-up, of what the address names: a finding or suggestion, a commitment, or else a product of oversight. */
export function NewFollowUpPage() {
  const me = useMe()
  const [asked] = useSearchParams(Search)
  if (relationsFor('follow-ups.edit', me.role).length === 0) return <MayNotAsk />
  if (asked.sessionId !== undefined) return <OfSession id={asked.sessionId} asked={asked} />
  return asked.commitmentId === undefined ? <OfProduct asked={asked} /> : <OfCommitment id={asked.commitmentId} />
}

function MayNotAsk() {
  const { followUps } = useText()
  return (
    <Page title={followUps.notAvailable} lead={followUps.notAvailableHint}>
      <LinkButton look="primary" href={paths.followUps}>
        {followUps.listTitle}
      </LinkButton>
    </Page>
  )
}

function OfSession({ id, asked }: { id: string; asked: Asked }) {
  const session = useEndpoint('sessions.get', { id })
  return <LoadedPage query={session}>{(data) => <FromSession session={data} asked={asked} />}</LoadedPage>
}

function FromSession({ session, asked }: { session: SessionAnswer; asked: Asked }) {
  const organisations = useOrganisations(session.jurisdiction)
  const { findings = [], suggestions = [], agreementIds = [] } = session
  const suggestion = suggestions.find(({ id }) => id === asked.suggestionId) ?? soleAnswerTo(asked, suggestions)
  const finding = findings.find(({ id }) => id === (asked.findingId ?? suggestion?.findingId))
  if (suggestion === undefined && finding === undefined && (asked.findingId ?? asked.suggestionId) !== undefined)
    return <NoLongerThere session={session} />
  if (organisations.isPending) return <Loading />
  const owners = bodiesOfSession(organisations.list, session.organisationIds)
  const meant = suggestion?.organisationId ?? finding?.organisationId ?? session.hostId
  const source = {
    kind: 'session' as const,
    sessionId: session.id,
    ...(finding === undefined ? {} : { findingId: finding.id }),
    ...(suggestion === undefined ? {} : { suggestionId: suggestion.id }),
  }
  return (
    <AskForm
      formKey={`new-follow-up.${finding?.id ?? ''}.${suggestion?.id ?? session.id}`}
      source={source}
      above={<SessionSource session={session} source={source} />}
      owners={owners}
      agreementIds={agreementIds}
      known={{
        ownerId: owners.some((one) => one.id === meant) ? meant : owners.length === 1 ? (owners[0]?.id ?? '') : '',
        title: titleFrom(suggestion?.text ?? finding?.text ?? ''),
      }}
      back={{ href: paths.session(session.id), label: session.title }}
    />
  )
}

/** The suggestion that answers a finding, where there is no other. */
function soleAnswerTo<Suggested extends { findingId?: string | undefined }>({ findingId }: Asked, suggestions: readonly Suggested[]) {
  const answers = findingId === undefined ? [] : suggestions.filter((one) => one.findingId === findingId)
  return answers.length === 1 ? answers[0] : undefined
}

function NoLongerThere({ session }: { session: SessionAnswer }) {
  const { form } = useText().followUps
  return (
    <Page title={form.cannotRead} lead={form.cannotReadHint}>
      <LinkButton look="primary" href={paths.session(session.id)}>
        {session.title}
      </LinkButton>
    </Page>
  )
}

function OfCommitment({ id }: { id: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  const organisations = useOrganisations(commitment.data?.jurisdiction)
  return (
    <LoadedPage query={commitment}>
      {(data) => (
        <AskForm
          formKey={`new-follow-up.${data.id}`}
          source={{ kind: 'commitment', commitmentId: data.id }}
          above={<CommitmentSource commitment={data} />}
          owners={publicBodies(organisations.list)}
          agreementIds={[]}
          known={{ ownerId: data.ownerId, title: data.title }}
          back={{ href: paths.commitment(data.id), label: data.title }}
        />
      )}
    </LoadedPage>
  )
}

function OfProduct({ asked: { agreementId, ownerId } }: { asked: Asked }) {
  const { followUps } = useText()
  const organisations = useOrganisations()
  return (
    <AskForm
      formKey={`new-follow-up.product.${agreementId ?? ''}.${ownerId ?? ''}`}
      source={undefined}
      owners={publicBodies(organisations.list)}
      agreementIds={agreementId === undefined ? [] : [agreementId]}
      known={{ agreementId: agreementId ?? '', ownerId: ownerId ?? '' }}
      back={{ href: paths.followUps, label: followUps.listTitle }}
    />
  )
}
