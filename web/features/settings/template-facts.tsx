import type { Template } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { SummaryList } from '#web/ui/summary-list.tsx'

/** What a checklist is for and how its score is read. */
export function TemplateFacts({ template: { kind, description, goodFrom, fairFrom, version } }: { template: Template }) {
  const { settings, words } = useText()
  const { template } = settings
  return (
    <section aria-labelledby="scoring">
      <h2 id="scoring">{template.facts}</h2>
      <SummaryList
        facts={[
          { label: template.version, value: version },
          { label: template.kind, value: words.templateKind[kind] },
          description === undefined ? [] : { label: template.description, value: <span className="history-note">{description}</span> },
          { label: words.checklistClass.good, value: template.good(goodFrom) },
          { label: words.checklistClass.fair, value: template.fair(fairFrom, goodFrom) },
          { label: words.checklistClass.poor, value: template.poor(fairFrom) },
        ].flat()}
      />
      <p className="quiet">{template.criticalHint}</p>
    </section>
  )
}
