import { Link } from 'wouter'
import type { TemplateCard } from '#shared/checklists.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { paths } from '#web/lib/paths.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { UseTag } from './use-tag.tsx'

type Props = { id: string; title: string; jurisdiction: Jurisdiction | undefined }

/** The checklists of one keeper, by their codes. */
export function TemplateRows({ id, title, jurisdiction }: Props) {
  const { template } = useText().settings
  const query = jurisdiction === undefined ? {} : { jurisdiction }
  const pages = useEndpointPages('templates.list', (cursor) => ({ query: { ...query, ...cursor } }))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Loaded query={pages}>
        {(data) => {
          const cards = data.pages.flatMap(({ items }) => items)
          if (cards.length === 0) return <p className="quiet">{template.none}</p>
          return (
            <>
              <Cards label={title} cards={cards} />
              {pages.hasNextPage ? <LoadMore pages={pages} shown={cards.length} /> : null}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Cards({ label, cards }: { label: string; cards: readonly TemplateCard[] }) {
  const { settings, words } = useText()
  const { template } = settings
  return (
    <DataTable
      label={label}
      rows={cards.toSorted((one, other) => one.code.localeCompare(other.code))}
      keyOf={({ id }) => id}
      columns={[
        {
          label: template.titleColumn,
          isTitle: true,
          cell: ({ id, code, title }) => (
            <Link href={paths.template(id)} className="title-link">
              {code}. {title}
            </Link>
          ),
        },
        { label: template.kind, cell: ({ kind }) => words.templateKind[kind] },
        { label: template.items, cell: ({ items }) => items },
        { label: template.version, cell: ({ version }) => version },
        { label: template.state, cell: ({ isRetired }) => <UseTag isRetired={isRetired} /> },
      ]}
    />
  )
}
