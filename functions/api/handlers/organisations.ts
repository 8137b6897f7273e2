import { contract } from '#shared/contract/contract.ts'
import { organisationLifecycle } from '#shared/organisations.ts'
import { createOrganisation } from '#functions/core/organisations/create-organisation.ts'
import { editOrganisation } from '#functions/core/organisations/edit-organisation.ts'
import { moveOrganisation } from '#functions/core/organisations/move-organisation.ts'
import { getOrganisation, listOrganisations } from '#functions/core/organisations/read-organisations.ts'
import { readOrganisationOverview } from '#functions/core/overview/read-organisation-overview.ts'
import { asking, history, movesOf, versioned, written, type Handler } from './answer.ts'

export const organisationsHandlers = {
  'organisations.list': asking(contract['organisations.list'], ({ ctx, caller, query }) => listOrganisations(ctx, caller, query)),
  'organisations.create': ({ ctx, command }) => written(createOrganisation(ctx, command), undefined, '/organisations'),
  'organisations.get': ({ ctx, caller, id }) => versioned(getOrganisation(ctx, caller, id)),
  'organisations.overview': async ({ ctx, caller, id }) => {
    const body = await readOrganisationOverview(ctx, caller, id)
    return { body, version: body.organisation.version }
  },
  'organisations.edit': ({ ctx, command }) => written(editOrganisation(ctx, command)),
  'organisations.history': history,
  ...movesOf('organisations', organisationLifecycle, ({ ctx, command }, action) => written(moveOrganisation(ctx, command, action))),
} satisfies Record<string, Handler>
