import type { Zone } from '#shared/dates.ts'
import type { ExtensionRequest } from '#shared/duties.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { Remark } from './notice.tsx'

/** A request for a later date that waits for its answer. */
export function ExtensionRemark({ extension, zone }: { extension: ExtensionRequest | undefined; zone: Zone }) {
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
