import { useQueries } from '@tanstack/react-query'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi } from '#web/lib/api/api-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import type { FollowUpField } from './follow-up-fields.ts'

type Props = { form: Form<FollowUpField>; ids: readonly string[]; isOfSession: boolean }

/** In which chain it stands; a session about one agreement alone leaves no choice. */
export function AgreementField({ form, ids, isOfSession }: Props) {
  const { followUps, words } = useText()
  const api = useApi()
  const agreements = useQueries({
    queries: ids.map((id) => ({ queryKey: ['agreements.get', id, {}], queryFn: () => api.call('agreements.get', { id }) })),
  })
  if (ids.length === 0 || (isOfSession && ids.length === 1)) return null
  const known = agreements.flatMap(({ data }) => data ?? [])
  return (
    <SelectField
      form={form}
      name="agreementId"
      hint={isOfSession ? followUps.form.agreementHint : followUps.form.agreementHintAny}
      isOptional
      choices={known.map(({ id, type, title }) => ({ value: id, label: `${words.agreementTypeShort[type]}: ${title}` }))}
    />
  )
}
