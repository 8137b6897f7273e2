import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { Remark } from '#web/ui/notice.tsx'

/** A request for a later date that waits for its answer. */
export function ExtensionRemark({ followUp: { extension, zone } }: { followUp: FollowUpAnswer }) {
  const { detail } = useText().followUps
  const formats = useFormats()
  if (extension === undefined) return null
  return (
    <Remark>
      <p>
        <strong>{detail.extensionTitle}.</strong> {detail.extensionAsked(formats.day(extension.newDueOn))}
      </p>
      <p className="said">{extension.reason}</p>
      <p className="small">{formats.instant(extension.at, zone)}</p>
    </Remark>
  )
}
