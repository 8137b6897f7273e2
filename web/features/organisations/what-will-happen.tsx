import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { Remark } from '#web/ui/notice.tsx'

/** What ends and what moves, before anybody presses the button. */
export function WhatWillHappen({ ids }: { ids: readonly string[] }) {
  const { action } = useText().organisations
  if (ids.length === 0) return null
  return (
    <Remark tone="warn">
      <p>
        <strong>{action.willTitle}</strong>
      </p>
      <ul>
        {ids.map((id) => (
          <Leaving key={id} id={id} />
        ))}
        <li>{action.willMembers}</li>
        <li>{action.willKeep}</li>
        <li>{action.willNot}</li>
      </ul>
    </Remark>
  )
}

function Leaving({ id }: { id: string }) {
  const { action } = useText().organisations
  const { fullName } = useOrganisations()
  const dashboard = useEndpoint('dashboard.get', { query: { organisationId: id } })
  if (dashboard.data === undefined) return <li>{fullName(id)}: …</li>
  const { commitments, followUps } = dashboard.data
  return <li>{action.willCount(fullName(id), commitments.open, followUps.open)}</li>
}
