import { chosenLanguage, overviewWords } from '#web/i18n/languages.ts'

/** The one look with its words; for those whose home it is, and as a room. */
export async function loadOverviewPage() {
  const [{ OverviewPage }] = await Promise.all([import('./overview-page.tsx'), overviewWords.load(chosenLanguage())])
  return OverviewPage
}
