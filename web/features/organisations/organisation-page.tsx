import { useText } from '#web/i18n/language-context.tsx'
import { asApiError } from '#web/lib/api/api-error.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { OrganisationFacts } from './organisation-facts.tsx'
import { Portrait } from './portrait.tsx'
import { Succession } from './succession.tsx'

/** One organisation and all that it owes; an agency reads of others only who they are. */
export function OrganisationPage({ id }: { id: string }) {
  const overview = useEndpoint('organisations.overview', { id })
  if (overview.error !== null && asApiError(overview.error).code === 'forbidden') return <Visitor id={id} />
  return <LoadedPage query={overview}>{(data) => <Portrait overview={data} />}</LoadedPage>
}

function Visitor({ id }: { id: string }) {
  const { organisations, words } = useText()
  const organisation = useEndpoint('organisations.get', { id })
  return (
    <LoadedPage query={organisation}>
      {(data) => (
        <Page
          title={data.name}
          above={<p className="eyebrow">{words.kind[data.kind]}</p>}
          crumbs={[{ href: paths.organisations, label: organisations.page.crumbs }]}
        >
          <Remark>
            <p>{organisations.page.restricted}</p>
          </Remark>
          <Succession organisation={data} />
          <OrganisationFacts organisation={data} />
        </Page>
      )}
    </LoadedPage>
  )
}
