import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import type { FirstText } from '#web/i18n/id/first.ts'
import { chosenLanguage, loadFirstText, type Language } from '#web/i18n/languages.ts'
import { loadConfig, type SiteConfig } from '#web/lib/config.ts'
import { createSession } from '#web/lib/session/session.ts'
import { storedTokens } from '#web/lib/session/tokens.ts'
import { App } from './app.tsx'
import { loadEntrance } from './entrance.ts'
import { loadMember } from './session-gate.tsx'
import { StartFailed } from './start-failed.tsx'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

async function start(container: Element): Promise<void> {
  const language = chosenLanguage()
  const isKnown = storedTokens() !== undefined
  if (isKnown) void loadMember()
  const ready = await Promise.all([loadFirstText(language), loadConfig(), isKnown ? undefined : loadEntrance()]).catch(() => undefined)
  document.documentElement.lang = language
  container.replaceChildren()
  createRoot(container).render(ready === undefined ? <StartFailed language={language} /> : appWith(language, ready[0], ready[1]))
}

const appWith = (language: Language, text: FirstText, config: SiteConfig) => (
  <App session={createSession(config)} apiBase={config.apiBase} chosen={{ language, text }} />
)

const container = document.getElementById('app')
if (container !== null) void start(container)
