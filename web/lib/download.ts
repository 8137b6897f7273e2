import type { Api } from './api/api-context.tsx'
import { errorOfResponse } from './api/api-error.ts'
import { send } from './api/call.ts'
import { endpointOf } from './api/endpoints.ts'

/** Fetches a document as the signed-in person and hands it to the browser under its own name. */
export async function downloadDocument(api: Api, { id, fileName }: { id: string; fileName: string }): Promise<void> {
  const response = await send(await endpointOf('documents.content'), { id }, api.caller)
  if (!response.ok) throw await errorOfResponse(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
