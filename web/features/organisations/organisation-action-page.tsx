import type { ReactNode } from 'react'
import { actionsOf } from '#shared/lifecycle.ts'
import { organisationLifecycle, type OrganisationAction } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { AbsorbForm } from './absorb-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { NotAvailable } from './not-available.tsx'
import { RenameForm } from './rename-form.tsx'
import { slugOf } from './slugs.ts'
import { SplitForm } from './split-form.tsx'

const forms: Record<OrganisationAction, (props: { overview: OrganisationOverview }) => ReactNode> = {
  rename: RenameForm,
  absorb: AbsorbForm,
  split: SplitForm,
  hand_over: HandOverForm,
}

/** One move of an organisation on a page of its own. */
export function OrganisationActionPage({ id, slug }: { id: string; slug: string }) {
  const overview = useEndpoint('organisations.overview', { id })
  const action = actionsOf(organisationLifecycle).find((one) => slugOf[one] === slug)
  return (
    <LoadedPage query={overview}>
      {(data) => {
        if (action === undefined || !data.organisation.actions.includes(action)) return <NotAvailable organisation={data.organisation} />
        const Form = forms[action]
        return <Form overview={data} />
      }}
    </LoadedPage>
  )
}
