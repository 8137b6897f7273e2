import type { TemplateItem } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { PlainTag } from '#web/ui/tag.tsx'

/** The items in their order, with what to say when one is not met. */
export function TemplateItems({ items }: { items: readonly TemplateItem[] }) {
  const { template } = useText().settings
  return (
    <section aria-labelledby="items">
      <h2 id="items">{template.itemsTitle(items.length)}</h2>
      <ol className="children">
        {items.map(({ code, text, critical, advice }) => (
          <li key={code} className="child">
            <div>
              <p>
                <span className="small">{code}</span> {text}{' '}
                {critical === true ? <PlainTag icon="alert" tone="red" word={template.critical} /> : null}
              </p>
              {advice === undefined ? null : (
                <p className="hint">
                  {template.advice}: {advice}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
