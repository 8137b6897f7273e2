import { lazy } from 'react'
import { chosenLanguage, entranceWords } from '#web/i18n/languages.ts'

const loadSignIn = () => import('#web/features/session/sign-in-page.tsx')
const loadSignedIn = () => import('#web/features/session/signed-in-page.tsx')
const loadNotMember = () => import('#web/features/session/not-member-page.tsx')

const withWords = async <Page>(load: () => Promise<Page>): Promise<Page> => {
  const [page] = await Promise.all([load(), entranceWords.load(chosenLanguage())])
  return page
}

/** What those see first who are not signed in; members do not load it. */
export const loadEntrance = () => withWords(loadSignIn)

export const SignInPage = lazy(async () => ({ default: (await loadEntrance()).SignInPage }))
export const SignedInPage = lazy(async () => ({ default: (await withWords(loadSignedIn)).SignedInPage }))
export const NotMemberPage = lazy(async () => ({ default: (await withWords(loadNotMember)).NotMemberPage }))
