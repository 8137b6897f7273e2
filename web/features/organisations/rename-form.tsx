import { organisationLifecycle } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled, orNull } from '#web/lib/forms/values.ts'
import { TextField } from '#web/ui/text-field.tsx'
import { MovePage } from './move-page.tsx'
import { noSuccession, SuccessionFields, successionLabels, type SuccessionField } from './succession-fields.tsx'
import { useOrganisationStep } from './use-organisation-step.tsx'

type Fields = 'name' | 'shortName' | SuccessionField

/** A new name from a day on. */
export function RenameForm({ overview: { organisation } }: { overview: OrganisationOverview }) {
  const text = useText()
  const labels = text.organisations.action
  const { id, version, shortName = '' } = organisation
  const form = useForm<Fields>({
    key: `rename.${id}`,
    initial: { name: '', shortName, ...noSuccession },
    labels: { name: labels.newName, shortName: labels.newShortName, ...successionLabels(text) },
  })
  const { submission, finish, frame } = useOrganisationStep(form, organisation, labels.done.rename)
  const body = () => {
    const changed = form.values.shortName.trim() === shortName ? {} : { shortName: orNull(form.values.shortName) }
    const { shortName: _, ...given } = filled(form.values)
    return parseInput(organisationLifecycle.moves.rename.input, { ...given, ...changed })
  }
  const send = async () => finish(await submission.submit('organisations.rename', () => ({ id, version, body: body() })))
  return (
    <MovePage organisation={organisation} action="rename" form={form} frame={frame} onSubmit={() => void send()}>
      <TextField form={form} name="name" hint={text.organisations.form.nameHint} />
      <TextField form={form} name="shortName" size="medium" isOptional />
      <SuccessionFields form={form} />
    </MovePage>
  )
}
