import type { EntranceText } from '../id/entrance.ts'

export const entrance = {
  title: 'Promises signed, watched until they are kept',
  lead: 'Kawal records who promised what, by when, with which evidence, and what the Ombudsman decided: from the Memorandum of Understanding down to the last commitment.',
  signIn: 'Sign in',
  signInHint: 'Use the account that the Ombudsman office in your province gave you.',
  returnHint: 'After signing in you are taken straight to the page you asked for.',
  pointsTitle: 'What you can do here',
  chainLabel: 'One chain that can be traced',
  chain: {
    mou: 'Memorandum of Understanding',
    pks: 'Cooperation Agreement',
    commitment: 'Commitment',
    evidence: 'Evidence',
    verdict: 'Verdict',
  },
  points: {
    agency: { title: 'Agencies', text: 'See your commitments and due dates, then report progress with evidence.' },
    ombudsman: { title: 'Ombudsman', text: 'Check the evidence, give a verdict, and keep all of it in the history.' },
    leadership: { title: 'Leadership', text: 'See at a glance which promises are kept and which are late.' },
  },
  finishing: 'Finishing sign-in…',
  failedTitle: 'Sign-in did not succeed',
  failedHint: 'This sign-in was already used or was cancelled. Start again.',
  tryAgain: 'Start sign-in again',
  notMemberTitle: 'This account is not registered in Kawal',
  notMemberHint: 'Open the invitation link of the administrator with this account. If you have none, ask for one.',
  leaving: 'Opening the sign-in page…',
} satisfies EntranceText
