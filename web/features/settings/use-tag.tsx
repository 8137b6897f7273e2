import { useText } from '#web/i18n/language-context.tsx'
import { PlainTag } from '#web/ui/tag.tsx'

/** Whether a checklist is offered for new visits. */
export function UseTag({ isRetired }: { isRetired: boolean | undefined }) {
  const { template } = useText().settings
  return isRetired === true ? (
    <PlainTag icon="pause" tone="grey" word={template.retired} />
  ) : (
    <PlainTag icon="check" tone="green" word={template.inUse} />
  )
}
