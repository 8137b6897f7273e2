import { Link } from 'wouter'
import type { OrganisationCard } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { PlainTag } from '#web/ui/tag.tsx'
import type { Branch } from './grow-tree.ts'

/** Governments with their agencies and units below them. */
export function Tree({ branches }: { branches: readonly Branch[] }) {
  const { list } = useText().organisations
  return (
    <nav aria-label={list.treeLabel}>
      <Level branches={branches} isTop />
    </nav>
  )
}

const Level = ({ branches, isTop = false }: { branches: readonly Branch[]; isTop?: boolean }) => (
  <ul className={isTop ? 'tree' : 'tree-below'}>
    {branches.map(({ card, branches: below }) => (
      <li key={card.id} className={isTop ? 'card' : undefined}>
        <Body card={card} />
        {below.length === 0 ? null : <Level branches={below} />}
      </li>
    ))}
  </ul>
)

/** What a search found, each with what it stands under. */
export function Found({ cards, all }: { cards: readonly OrganisationCard[]; all: readonly OrganisationCard[] }) {
  const { list } = useText().organisations
  return (
    <ul className="children" aria-label={list.foundLabel}>
      {cards.map((card) => {
        const parent = all.find(({ id }) => id === card.parentId)
        return (
          <li key={card.id} className="child">
            <Body card={card} />
            {parent === undefined ? null : <span className="small">{list.under(parent.name)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Body({ card: { id, name, kind, status } }: { card: OrganisationCard }) {
  const { organisations, words } = useText()
  return (
    <span className="tree-body">
      <Link href={paths.organisation(id)} className="title-link">
        {name}
      </Link>
      <span className="small">{words.kind[kind]}</span>
      {status === 'ended' ? <PlainTag icon="cross" tone="grey" word={organisations.ended} /> : null}
    </span>
  )
}
