import type { invitation as source } from '../id/invitation.ts'

export const invitation = {
  title: 'Invitation to Kawal',
  lead: 'You are invited to join. Sign in with your account; the invitation is then accepted with it.',
  signIn: 'Sign in to accept the invitation',
  leaving: 'Opening the sign-in page…',
  accept: 'Accept with this account',
  acceptLead: 'You are signed in already in this browser. The invitation will be bound to the account in use.',
  otherAccount: 'Sign out and use another account',
  accepting: 'Accepting the invitation…',
  accepted: (organisation: string) => `Invitation accepted. You joined for ${organisation}.`,
  noCodeTitle: 'The invitation link is not complete',
  noCodeHint: 'Open the whole link that the administrator sent, including what follows the # sign.',
  refusedTitle: 'The invitation could not be accepted',
  refused: {
    not_found: 'This invitation is not known, has expired or was used by somebody else. Ask the administrator for a new one.',
    already_exists: 'This account is registered in Kawal already. Sign out and accept with another account, or go home.',
    invalid_input: 'The code in this link is damaged. Open the whole link of the administrator again.',
  },
  tryAgain: 'Try again',
  home: 'Go home',
} satisfies typeof source
