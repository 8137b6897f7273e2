import type { Language } from '#web/i18n/languages.ts'
import { startFailed } from '#web/i18n/start-failed.ts'
import { Button } from '#web/ui/button.tsx'

/** Before anything else can be shown. */
export function StartFailed({ language }: { language: Language }) {
  const words = startFailed[language]
  return (
    <main className="page page-narrow">
      <h1 className="page-title">{words.title}</h1>
      <p>{words.hint}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </main>
  )
}
