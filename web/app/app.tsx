import type { FirstText } from '#web/i18n/id/first.ts'
import { LanguageProvider } from '#web/i18n/language-context.tsx'
import type { Language } from '#web/i18n/languages.ts'
import { SessionProvider } from '#web/lib/session/session-context.tsx'
import type { Session } from '#web/lib/session/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { SessionGate } from './session-gate.tsx'

type Props = { session: Session; apiBase: string; chosen: { language: Language; text: FirstText } }

/** Everything below knows the language and the session. */
export const App = ({ session, apiBase, chosen }: Props) => (
  <LanguageProvider initial={chosen}>
    <ErrorBoundary>
      <SessionProvider session={session}>
        <SessionGate apiBase={apiBase} />
      </SessionProvider>
    </ErrorBoundary>
  </LanguageProvider>
)
