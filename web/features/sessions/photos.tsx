import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi, type Api } from '#web/lib/api/api-context.tsx'
import { errorOfResponse } from '#web/lib/api/api-error.ts'
import { send } from '#web/lib/api/call.ts'
import { endpointOf } from '#web/lib/api/endpoints.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { Button } from '#web/ui/button.tsx'

type Props = { sessionId: string; ids: readonly string[]; beneath?: (id: string, name: string) => ReactNode }

/** A phone on a thin line should not fetch forty pictures unasked. */
const shownFirst = 6

/** The pictures of a session, small; each opens in full. */
export function Photos({ sessionId, ids, beneath }: Props) {
  const { detail } = useText().sessions
  const [showsAll, setShowsAll] = useState(false)
  const documents = useEndpoint('documents.list', { query: { subjectId: sessionId, limit: 100 } })
  const nameOf = (id: string) => documents.data?.items.find((document) => document.id === id)?.fileName ?? ''
  const shown = showsAll ? ids : ids.slice(0, shownFirst)
  return (
    <>
      <ul className="photos">
        {shown.map((id, index) => (
          <li key={id} className="photo">
            <Photo id={id} alt={detail.photoAlt(index + 1, nameOf(id))} />
            {beneath?.(id, nameOf(id))}
          </li>
        ))}
      </ul>
      {shown.length === ids.length ? null : (
        <div>
          <Button onClick={() => setShowsAll(true)}>{detail.allPhotos(ids.length)}</Button>
        </div>
      )}
    </>
  )
}

async function fetchPhoto(api: Api, id: string, signal: AbortSignal): Promise<Blob> {
  const response = await send(await endpointOf('documents.content'), { id, signal }, api.caller)
  if (!response.ok) throw await errorOfResponse(response)
  return response.blob()
}

function Photo({ id, alt }: { id: string; alt: string }) {
  const { detail } = useText().sessions
  const api = useApi()
  const photo = useQuery({ queryKey: ['photo', id], queryFn: ({ signal }) => fetchPhoto(api, id, signal), staleTime: Infinity })
  const address = useObjectUrl(photo.data)
  if (photo.error !== null) return <p className="photo-empty">{detail.photoFailed}</p>
  if (address === undefined) return <p className="photo-empty">{detail.photoLoading}</p>
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={alt} decoding="async" />
    </a>
  )
}

/** An address for bytes in memory, given back when nobody shows them any more. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const address = useMemo(() => (blob === undefined ? undefined : URL.createObjectURL(blob)), [blob])
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address)
    },
    [address],
  )
  return address
}
