import type { ReactNode } from 'react'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { asApiError } from '#web/lib/api/api-error.ts'
import { ErrorMessage } from './error-message.tsx'
import { Page } from './page.tsx'

export function Loading() {
  const text = useFirstText()
  return (
    <output className="loading">
      <span className="spinner" aria-hidden="true" />
      {text.shell.loading}
    </output>
  )
}

type Query<Data> = { data: Data | undefined; error: unknown; refetch(): unknown }

/** Content that needs an answer: waiting, failed, or there. An answer that is there stays while it is asked for again. */
export function Loaded<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <ErrorMessage error={asApiError(query.error)} onRetry={() => void query.refetch()} />
  return <Loading />
}

/** The same for a page whose title is in the answer. */
export function LoadedPage<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  const text = useFirstText()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error === null)
    return (
      <div className="page">
        <Loading />
      </div>
    )
  const error = asApiError(query.error)
  return (
    <Page title={error.code === 'not_found' ? text.errors.notFoundTitle : text.errors.loadFailed}>
      <ErrorMessage error={error} onRetry={() => void query.refetch()} />
    </Page>
  )
}
