import type { ReactNode } from 'react'
import { Link } from 'wouter'
import * as z from 'zod/mini'
import { AlarmKind } from '#shared/agreements.ts'
import type { AlarmItem } from '#shared/overview.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'

const Search = z.object({ kind: choice(AlarmKind) })
const perGroup = 20

/** Agreements that nobody looks at, with what each alarm means and the way out of it. */
export function AlarmsPage() {
  const { alarms } = useText().agreements
  const region = useRegion()
  const [{ kind }, choose] = useSearchParams(Search)
  return (
    <Page title={alarms.title} lead={alarms.lead} actions={region.isFree ? <RegionPicker region={region} /> : undefined}>
      <RegionGate region={region}>
        {kind === undefined ? (
          <Groups region={region} onSeeAll={(one) => choose({ kind: one })} />
        ) : (
          <OneKind kind={kind} region={region} onBack={() => choose({})} />
        )}
      </RegionGate>
    </Page>
  )
}

function Groups({ region, onSeeAll }: { region: Region; onSeeAll: (kind: AlarmKind) => void }) {
  const { alarms } = useText().agreements
  const answer = useEndpoint('alarms.list', { query: { limit: perGroup, ...region.query } })
  return (
    <Loaded query={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="check" title={alarms.good} hint={alarms.goodHint} />
        ) : (
          AlarmKind.options.map((kind) => {
            const ofKind = items.filter((item) => item.kind === kind)
            return (
              <Group key={kind} kind={kind} items={ofKind} region={region}>
                {ofKind.length < perGroup ? null : (
                  <div className="load-more">
                    <span className="small">{alarms.more(perGroup)}</span>
                    <Button onClick={() => onSeeAll(kind)}>{alarms.seeAll}</Button>
                  </div>
                )}
              </Group>
            )
          })
        )
      }
    </Loaded>
  )
}

function OneKind({ kind, region, onBack }: { kind: AlarmKind; region: Region; onBack: () => void }) {
  const { alarms } = useText().agreements
  const pages = useEndpointPages('alarms.list', (cursor) => ({ query: { kind, ...region.query, ...cursor } }))
  return (
    <Loaded query={pages}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items)
        return (
          <Group kind={kind} items={items} region={region}>
            <LoadMore pages={pages} shown={items.length} />
            <div>
              <Button onClick={onBack}>{alarms.showGroups}</Button>
            </div>
          </Group>
        )
      }}
    </Loaded>
  )
}

type GroupProps = { kind: AlarmKind; items: readonly AlarmItem[]; region: Region; children?: ReactNode }

function Group({ kind, items, region, children }: GroupProps) {
  const { agreements, words } = useText()
  return (
    <section className="task-group" aria-labelledby={kind}>
      <h2 id={kind}>
        {words.alarm[kind]} <span className="count">{items.length}</span>
      </h2>
      <p className="quiet">{agreements.alarms.explain[kind]}</p>
      {items.length === 0 ? (
        <p>{agreements.alarms.none}</p>
      ) : (
        <ul className="tasks">
          {items.map((item) => (
            <AlarmRow key={item.agreementId} item={item} region={region} />
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

function AlarmRow({ item: { kind, agreementId, type, ownerId, since, days = 0 }, region }: { item: AlarmItem; region: Region }) {
  const { agreements, words } = useText()
  const { alarms, timeline } = agreements
  const me = useMe()
  const formats = useFormats()
  const organisations = useOrganisations(region.code)
  const title = timeline.typeWith(words.agreementTypeShort[type], organisations.fullName(ownerId))
  return (
    <li className="task">
      <div className="task-words">
        <Link href={paths.agreement(agreementId)} className="title-link">
          {title}
        </Link>
        <p className="small">{since === undefined ? alarms.sinceUnknown : alarms.since(formats.day(since), days, formats.number(days))}</p>
      </div>
      <div className="task-action">
        {kind === 'mou_without_pks' && relationsFor('agreements.edit', me.role).length > 0 ? (
          <LinkButton href={paths.newPksBatch(agreementId)} label={alarms.addPksTo(title)}>
            {alarms.addPks}
          </LinkButton>
        ) : null}
        {relationsFor('sessions.edit', me.role).length > 0 ? (
          <LinkButton href={paths.newSessionWith({ agreementId })} label={alarms.planFor(title)}>
            {alarms.plan}
          </LinkButton>
        ) : null}
      </div>
    </li>
  )
}
