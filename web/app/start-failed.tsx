import type { FirstText } from '#web/i18n/id/first.ts'
import { Button } from '#web/ui/button.tsx'

/** Before anything else can be shown. */
export const StartFailed = ({ text }: { text: FirstText }) => (
  <main className="page page-narrow">
    <h1 className="page-title">{text.errors.loadFailed}</h1>
    <p>{text.errors.code.unreachable}</p>
    <Button look="primary" onClick={() => location.reload()}>
      {text.errors.reload}
    </Button>
  </main>
)
