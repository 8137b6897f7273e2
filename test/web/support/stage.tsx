import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/preact'
import type { ReactNode } from 'react'
import { LanguageProvider } from '#web/i18n/language-context.tsx'
import { roomWords } from '#web/i18n/languages.ts'
import { ApiProvider } from '#web/lib/api/api-context.tsx'
import { MeProvider } from '#web/lib/me-context.tsx'
import { caller } from './caller.ts'
import { me } from './records.ts'

const text = await roomWords.load('id')

/** A page or a part of it, with everything around it that it asks for. */
export function play(part: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <LanguageProvider initial={{ language: 'id', text }}>
      <QueryClientProvider client={queries}>
        <ApiProvider caller={caller}>
          <MeProvider me={me}>{part}</MeProvider>
        </ApiProvider>
      </QueryClientProvider>
    </LanguageProvider>,
  )
}
