import type { OrganisationOverview } from '#shared/overview.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { organisationLifecycle } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { slugOf } from './slugs.ts'

/** What the reader may do with an organisation now. */
export function OrganisationActions({ organisation: { id, actions } }: Pick<OrganisationOverview, 'organisation'>) {
  const { organisations, words } = useText()
  const moves = actionsOf(organisationLifecycle).filter((action) => actions.includes(action))
  const mayEdit = actions.includes('edit')
  if (moves.length === 0 && !mayEdit) return null
  return (
    <section className="actions" aria-label={organisations.page.actionsTitle}>
      {mayEdit ? <LinkButton href={paths.editOrganisation(id)}>{organisations.page.edit}</LinkButton> : null}
      {moves.map((action) => (
        <LinkButton key={action} href={paths.organisationAction(id, slugOf[action])}>
          {words.organisationAction[action]}
        </LinkButton>
      ))}
    </section>
  )
}
