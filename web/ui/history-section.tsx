import type { Zone } from '#shared/dates.ts'
import { Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpointPages, type HistoryName } from '#web/lib/api/use-endpoint-pages.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { Button } from './button.tsx'
import { HistoryList } from './history-list.tsx'
import { Loaded } from './loaded.tsx'
import { LoadMore } from './load-more.tsx'

type Told = { of: HistoryName; id: string; jurisdiction: Jurisdiction; zone: Zone }

const nounOf = (name: HistoryName): Noun => Noun.parse(name.replace('.history', ''))

/** Who changed what and when, at the foot of a record's page. */
export function HistorySection({ of, id, jurisdiction, zone }: Told) {
  const { history, shell } = useText()
  const teller = useTeller(jurisdiction, nounOf(of))
  const pages = useEndpointPages(of, (cursor) => ({ id, query: cursor }))
  return (
    <section aria-labelledby="history">
      <div className="section-head">
        <h2 id="history">{history.title}</h2>
        <Button look="quiet" icon="print" onClick={() => print()}>
          {shell.print}
        </Button>
      </div>
      <Loaded query={pages}>
        {(data) => (
          <>
            <HistoryList pages={data.pages} zone={zone} teller={teller} />
            {pages.hasNextPage ? <LoadMore pages={pages} shown={data.pages.flatMap((page) => page.items).length} /> : null}
          </>
        )}
      </Loaded>
    </section>
  )
}
