import type { LocalDate, Zone } from '#shared/dates.ts'
import type { ExtensionRequest } from '#shared/duties.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { useAnswerExtension, useAskExtension } from '#web/lib/forms/extension.ts'
import { useFormats } from '#web/lib/format.ts'
import { RadioField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { Remark } from './notice.tsx'
import { TextArea } from './text-field.tsx'

type Request = ExtensionRequest | undefined

/** A request for a later date that waits for its answer. */
export function ExtensionRemark({ extension, zone }: { extension: Request; zone: Zone }) {
  const words = useText().forms.extension
  const formats = useFormats()
  if (extension === undefined) return null
  return (
    <Remark>
      <p>
        <strong>{words.title}.</strong> {words.asked(formats.day(extension.newDueOn))}
      </p>
      <p className="said">{extension.reason}</p>
      <p className="small">{formats.instant(extension.at, zone)}</p>
    </Remark>
  )
}

export function AskExtensionFields({ form, dueOn }: { form: ReturnType<typeof useAskExtension>['form']; dueOn: LocalDate }) {
  const words = useText().forms.extension
  const formats = useFormats()
  return (
    <>
      <DateField form={form} name="newDueOn" hint={words.newDueHint(formats.day(dueOn))} />
      <TextArea form={form} name="reason" hint={words.reasonHint} />
    </>
  )
}

type Answering = { form: ReturnType<typeof useAnswerExtension>['form']; extension: Request; dueOn: LocalDate }

export function AnswerExtensionFields({ form, extension, dueOn }: Answering) {
  const words = useText().forms.extension
  const formats = useFormats()
  const granted = extension === undefined ? {} : { hint: words.grantHint(formats.day(extension.newDueOn)) }
  const { choice } = form.values
  return (
    <>
      <RadioField
        form={form}
        name="choice"
        choices={[
          { value: 'grant', label: words.grant, ...granted },
          { value: 'refuse', label: words.refuse, hint: words.refuseHint(formats.day(dueOn)) },
        ]}
      />
      {choice === 'grant' ? <TextArea form={form} name="note" isOptional /> : null}
      {choice === 'refuse' ? <TextArea form={form} name="reason" /> : null}
    </>
  )
}
