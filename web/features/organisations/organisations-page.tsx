import { useState } from 'react'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { findByName, growTree } from './grow-tree.ts'
import { Found, Tree } from './tree.tsx'

/** The public bodies of a region as they hang together. */
export function OrganisationsPage() {
  const { list } = useText().organisations
  const me = useMe()
  const region = useRegion({ withHeadOffice: true })
  const mayAdd = relationsFor('organisations.manage', me.role).length > 0
  return (
    <Page
      title={list.title}
      lead={list.lead}
      actions={
        <>
          <RegionPicker region={region} unchosen="headOffice" />
          {mayAdd ? (
            <LinkButton look="primary" icon="plus" href={paths.newOrganisation}>
              {list.add}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Bodies region={region} />
    </Page>
  )
}

function Bodies({ region }: { region: Region }) {
  const { list } = useText().organisations
  const [search, setSearch] = useState('')
  const { list: cards, isPending } = useOrganisations(region.code)
  if (isPending) return <Loading />
  // Head office is a party everywhere, and of no province.
  const own = cards.filter(({ kind }) => kind !== 'ombudsman_head_office' || region.code === 'national')
  if (own.length === 0) return <EmptyState icon="building" title={list.empty} hint={list.emptyHint} />
  const found = search.trim() === '' ? undefined : findByName(own, search)
  return (
    <>
      <div className="filters">
        <label className="inline-field">
          <span>{list.search}</span>
          <input type="search" autoComplete="off" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <output className="small">{found === undefined ? list.count(own.length) : list.found(found.length)}</output>
      </div>
      {found === undefined ? <Tree branches={growTree(own)} /> : <Found cards={found} all={own} />}
      <p className="small">{list.searchHint}</p>
    </>
  )
}
