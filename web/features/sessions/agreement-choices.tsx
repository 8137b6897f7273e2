import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AgreementListItem } from '#shared/overview.ts'
import { governmentOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi, type Api } from '#web/lib/api/api-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { listOf } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { CheckboxField } from '#web/ui/choice-field.tsx'
import type { PlanField } from './session-fields.ts'

const mostPages = 10

async function allAgreements(api: Api, signal: AbortSignal): Promise<AgreementListItem[]> {
  const items: AgreementListItem[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await api.call('agreements.list', { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) }, signal })
    items.push(...answer.items)
    cursor = answer.next
    if (cursor === undefined) break
  }
  return items
}

const isChoice = ({ type, status }: AgreementListItem) => type !== 'addendum' && status !== 'cancelled'

/** The agreements that the session is about: those of its organisations, and of the governments that they belong to. */
export function AgreementChoices({ form }: { form: Form<PlanField> }) {
  const { sessions, words } = useText()
  const api = useApi()
  const organisations = useOrganisations()
  const { data = [] } = useQuery({ queryKey: ['agreements.list', 'all'], queryFn: ({ signal }) => allAgreements(api, signal) })
  const { organisationIds, agreementIds, hostId } = form.values
  const owners = useMemo(() => {
    const tree: OrganisationTree = Object.fromEntries(organisations.list.map((card) => [card.id, card]))
    const named = [hostId, ...listOf(organisationIds)]
    return new Set([...named, ...named.flatMap((id) => governmentOf(tree, id) ?? [])])
  }, [organisations.list, organisationIds, hostId])
  const chosen = listOf(agreementIds)
  const choices = data.filter((one) => chosen.includes(one.id) || (isChoice(one) && owners.has(one.ownerId)))
  if (choices.length === 0) return null
  return (
    <CheckboxField
      form={form}
      name="agreementIds"
      isOptional
      hint={sessions.form.agreementsHint}
      choices={choices.map(({ id, type, title, ownerId }) => ({
        value: id,
        label: `${words.agreementTypeShort[type]}: ${title}`,
        hint: organisations.name(ownerId),
      }))}
    />
  )
}
