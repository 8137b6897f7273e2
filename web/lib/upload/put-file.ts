import type { Upload } from '#shared/documents.ts'
import { ApiError } from '../api/api-error.ts'

/** Sends the bytes with exactly the headers that were signed; XMLHttpRequest, since fetch cannot tell how far it is. */
export function putFile(upload: Upload, file: Blob, onPercent: (percent: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(upload.method, upload.url)
    for (const [name, value] of Object.entries(upload.headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onPercent(total === 0 ? 0 : Math.floor((loaded / total) * 100))
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : reject(new ApiError('upload_missing')))
    request.onerror = () => reject(new ApiError('unreachable'))
    request.onabort = () => reject(new ApiError('unreachable'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
