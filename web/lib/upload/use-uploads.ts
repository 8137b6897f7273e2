import { useCallback, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { invalidField } from '#shared/errors.ts'
import { useApi } from '../api/api-context.tsx'
import { asApiError, type ApiErrorCode } from '../api/api-error.ts'
import { faultOf, type FileFault } from './media-type.ts'
import { uploadDocument, type UploadStep } from './upload-document.ts'

type State =
  | UploadStep
  | { step: 'done'; documentId: string }
  | { step: 'failed'; reason: ApiErrorCode }
  | { step: 'refused'; reason: FileFault }

/** One chosen file. Those that are done survive a reload without their bytes. */
export type UploadItem = { key: string; name: string; size: number; file?: File; state: State }

const Kept = z.array(z.object({ key: z.string(), name: z.string(), size: z.number(), documentId: z.string() }))

const restoredItems = (text: string): UploadItem[] => {
  try {
    return Kept.parse(JSON.parse(text === '' ? '[]' : text)).map(({ documentId, ...item }) => ({
      ...item,
      state: { step: 'done', documentId },
    }))
  } catch {
    return []
  }
}

const keptText = (items: readonly UploadItem[]): string => {
  const done = items.flatMap(({ key, name, size, state }) =>
    state.step === 'done' ? [{ key, name, size, documentId: state.documentId }] : [],
  )
  return done.length === 0 ? '' : JSON.stringify(done)
}

/** Uploads of one form: they begin when chosen, and what is stored is remembered with the draft. */
export function useUploads(subjectId: string, kept: string, keep: (text: string) => void) {
  const api = useApi()
  const [items, setItems] = useState(() => restoredItems(kept))
  const aborts = useRef(new Map<string, AbortController>())
  const latest = useRef(items)

  const change = useCallback(
    (next: (before: readonly UploadItem[]) => UploadItem[]) => {
      const before = latest.current
      latest.current = next(before)
      setItems(latest.current)
      if (keptText(before) !== keptText(latest.current)) keep(keptText(latest.current))
    },
    [keep],
  )

  const run = useCallback(
    async (item: UploadItem) => {
      if (item.file === undefined) return
      const enter = (state: State) => change((all) => all.map((one) => (one.key === item.key ? { ...one, state } : one)))
      const abort = new AbortController()
      aborts.current.set(item.key, abort)
      try {
        const document = await uploadDocument(api, { subjectId, file: item.file, key: item.key, signal: abort.signal, onStep: enter })
        enter({ step: 'done', documentId: document.id })
      } catch (thrown) {
        enter({ step: 'failed', reason: asApiError(thrown).code })
      }
    },
    [api, change, subjectId],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): UploadItem => {
        const reason = faultOf(file)
        const state: State = reason === undefined ? { step: 'hashing' } : { step: 'refused', reason }
        return { key: crypto.randomUUID(), name: file.name, size: file.size, file, state }
      })
      change((all) => [...all, ...added])
      for (const item of added) if (item.state.step === 'hashing') void run(item)
    },
    [change, run],
  )
  const remove = useCallback(
    (key: string) => {
      aborts.current.get(key)?.abort()
      change((all) => all.filter((item) => item.key !== key))
    },
    [change],
  )

  return {
    items,
    add,
    remove,
    retry: (item: UploadItem) => void run(item),
    documentIds: items.flatMap(({ state }) => (state.step === 'done' ? [state.documentId] : [])),
  }
}
export type Uploads = ReturnType<typeof useUploads>

/**
 * The stored files of a form.
 * @throws DomainError when one is under way or has failed: not the moment to send.
 */
export function settledIds({ items, documentIds }: Uploads, field = 'documentIds'): string[] {
  if (items.length > documentIds.length) throw invalidField(field, 'not_stored')
  return documentIds
}
