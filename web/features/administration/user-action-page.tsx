import type { ReactNode } from 'react'
import type { User, UserAction } from '#shared/users.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { HandOverUserForm } from './hand-over-user-form.tsx'
import { InviteAgainForm } from './invite-again-form.tsx'
import { NoSuchMove } from './no-such-move.tsx'
import { DeactivateForm, ReactivateForm } from './standing-forms.tsx'
import { movesFor, slugOf } from './user-moves.ts'

const forms: Record<UserAction, (props: { user: User }) => ReactNode> = {
  deactivate: DeactivateForm,
  reactivate: ReactivateForm,
  invite_again: InviteAgainForm,
  hand_over: HandOverUserForm,
}

/** One move of a user on a page of its own. */
export function UserActionPage({ id, slug }: { id: string; slug: string }) {
  const me = useMe()
  const user = useEndpoint('users.get', { id })
  return (
    <LoadedPage query={user}>
      {(data) => {
        const action = movesFor(me, data).find((one) => slugOf[one] === slug)
        if (action === undefined) return <NoSuchMove user={data} />
        const Form = forms[action]
        return <Form user={data} />
      }}
    </LoadedPage>
  )
}
