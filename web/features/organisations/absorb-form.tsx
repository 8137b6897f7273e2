import { ancestorsOf } from '#shared/organisation-tree.ts'
import { mostSuccessors, organisationLifecycle } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled, listOf } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { OrganisationChecklist } from '#web/ui/organisation-checklist.tsx'
import { MovePage } from './move-page.tsx'
import { noSuccession, SuccessionFields, successionLabels, type SuccessionField } from './succession-fields.tsx'
import { useOrganisationStep } from './use-organisation-step.tsx'
import { WhatWillHappen } from './what-will-happen.tsx'

type Fields = 'organisationIds' | SuccessionField

/** Other organisations merge into this one. */
export function AbsorbForm({ overview: { organisation } }: { overview: OrganisationOverview }) {
  const text = useText()
  const labels = text.organisations.action
  const { id, version, jurisdiction } = organisation
  const { list } = useOrganisations(jurisdiction)
  const form = useForm<Fields>({
    key: `absorb.${id}`,
    initial: { organisationIds: '', ...noSuccession },
    labels: { organisationIds: labels.others, ...successionLabels(text) },
  })
  const { submission, finish, frame } = useOrganisationStep(form, organisation, labels.done.absorb)
  const chosen = listOf(form.values.organisationIds)
  const body = () => parseInput(organisationLifecycle.moves.absorb.input, { ...filled(form.values), organisationIds: chosen })
  const send = async () => finish(await submission.submit('organisations.absorb', () => ({ id, version, body: body() })))
  const above = ancestorsOf(Object.fromEntries(list.map((card) => [card.id, card])), id)
  return (
    <MovePage organisation={organisation} action="absorb" form={form} frame={frame} onSubmit={() => void send()}>
      <OrganisationChecklist form={form} name="organisationIds" organisations={list} except={above} most={mostSuccessors} />
      <SuccessionFields form={form} />
      <WhatWillHappen ids={chosen} />
    </MovePage>
  )
}
