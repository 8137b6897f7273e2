import { Link } from 'wouter'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'

type Props = { followUp: FollowUpAnswer }

/** Who asks whom, until when and by which rule; a date that was moved stands beside the first one. */
export function FollowUpFacts({ followUp }: Props) {
  const { followUps, words } = useText()
  const { detail } = followUps
  const organisations = useOrganisations(followUp.jurisdiction)
  const { ownerId, priority, description, agreementId } = followUp
  const asker = organisations.list.find(({ kind }) => kind === 'ombudsman_representative')
  const due = useDueFacts(followUp)
  const agreement = useEndpoint('agreements.get', { id: agreementId ?? '' }, { enabled: agreementId !== undefined })
  const facts: Fact[] = [
    asker === undefined ? [] : { label: detail.askedBy, value: <Link href={paths.organisation(asker.id)}>{asker.name}</Link> },
    { label: detail.owner, value: <Link href={paths.organisation(ownerId)}>{organisations.fullName(ownerId)}</Link> },
    personFact(followUp, detail),
    due,
    { label: detail.priority, value: words.priority[priority] },
    agreement.data === undefined
      ? []
      : { label: detail.agreement, value: <Link href={paths.agreement(agreement.data.id)}>{agreement.data.title}</Link> },
  ].flat()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{detail.factsTitle}</h2>
      {description === undefined ? null : <p className="prose">{description}</p>}
      <SummaryList facts={facts} />
    </section>
  )
}

function useDueFacts({ dueOn, originalDueOn, extensionsGranted, limit }: FollowUpAnswer): Fact[] {
  const { followUps, words } = useText()
  const { detail } = followUps
  const formats = useFormats()
  return [
    {
      label: detail.due,
      value: [formats.fullDay(dueOn), extensionsGranted === 0 ? [] : detail.extended(extensionsGranted)].flat().join(', '),
    },
    originalDueOn === dueOn ? [] : { label: detail.originalDue, value: formats.day(originalDueOn) },
    limit === undefined
      ? []
      : [
          { label: detail.limit, value: followUps.limitFrom(limit.days, words.limitUnit[limit.unit], formats.day(limit.from)) },
          { label: detail.legalBasis, value: limit.legalBasis ?? detail.noLegalBasis, isMissing: limit.legalBasis === undefined },
        ],
  ].flat()
}

function personFact({ personInCharge }: FollowUpAnswer, detail: { person: string; noPerson: string }): Fact {
  if (personInCharge === undefined) return { label: detail.person, value: detail.noPerson, isMissing: true }
  const { name, position, email, phone } = personInCharge
  return { label: detail.person, value: [name, position ?? [], email ?? [], phone ?? []].flat().join(', ') }
}
