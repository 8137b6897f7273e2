import { useCallback } from 'react'
import { invalidField } from '#shared/errors.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { listOf, textOf } from '#web/lib/forms/values.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { idOf } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { PaperUploads } from './paper-uploads.tsx'
import { Papers } from './papers.tsx'
import { PartPage } from './part-page.tsx'
import { Photos } from './photos.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, homeOf, hrefOf, type Recording } from './recording.ts'
import { unexplained, useRecordStep } from './use-record-step.ts'

type Field = 'photos' | 'removed' | 'reason'

/** Pictures of the place, taken with the phone or chosen from it, and the papers of the visit. */
export function RecordPhotos({ recording }: { recording: Recording }) {
  const { photo, record } = useText().sessions
  const { session } = recording
  const form = useForm<Field>({
    key: draftOf(recording, 'foto'),
    initial: { ...unexplained, photos: '', removed: '' },
    labels: { photos: photo.label, removed: photo.recorded, reason: record.reason },
    pathOf: (path) => path.replace(/^photoIds/, 'photos'),
  })
  const { set } = form
  const keep = useCallback((text: string) => set('photos', text), [set])
  const uploads = useUploads(session.id, form.values.photos, keep)
  const { send, frame } = useRecordStep(form, recording, {
    done: photo.saved,
    cancelHref: homeOf(recording),
    doneHref: hrefOf(recording, 'foto'),
  })
  const changes = () => {
    const before = session.photoIds ?? []
    const removed = listOf(form.values.removed)
    const kept = before.filter((id) => !removed.includes(id))
    const added = settledIds(uploads, 'photos').filter((id) => !before.includes(id))
    if (kept.length === before.length && added.length === 0) throw invalidField('photos', 'required')
    return { photoIds: [...kept, ...added] }
  }
  const save = async () => {
    if (await send(changes)) for (const { key } of uploads.items) uploads.remove(key)
  }
  // What is approved takes no more files; its photos can still be taken out of the record.
  const takesFiles = session.actions.includes('attach')
  return (
    <PartPage recording={recording} part="foto" hasErrors={form.problems.length > 0}>
      {takesFiles ? <NoFaces /> : null}
      <RecordFrame recording={recording} {...frame} send={photo.save} onSubmit={() => void save()}>
        {takesFiles ? (
          <FileField
            id={idOf('photos')}
            uploads={uploads}
            label={photo.label}
            takesPhotos
            hint={photo.hint}
            problem={form.problemOf('photos')}
          />
        ) : null}
        <Taken recording={recording} form={form} />
      </RecordFrame>
      {takesFiles ? <PaperUploads session={session} /> : null}
      <Papers session={session} />
    </PartPage>
  )
}

/** Said before the camera opens: those who are served have not agreed to be in a file. */
function NoFaces() {
  const { photo } = useText().sessions
  return (
    <Remark tone="warn">
      <p>
        <strong>{photo.noFaces}</strong>
      </p>
      <p>{photo.noFacesHint}</p>
    </Remark>
  )
}

/** Photos that are in the record; those that are unticked leave it on saving. */
function Taken({ recording: { session }, form }: { recording: Recording; form: Form<Field> }) {
  const { photo } = useText().sessions
  const { photoIds = [] } = session
  const removed = listOf(form.values.removed)
  const toggle = (id: string) => form.set('removed', textOf(removed.includes(id) ? removed.filter((one) => one !== id) : [...removed, id]))
  if (photoIds.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{photo.recordedCount(photoIds.length)}</legend>
      <p className="hint">{photo.recordedHint}</p>
      <Photos
        sessionId={session.id}
        ids={photoIds}
        beneath={(id, name) => (
          <div className="option">
            <input id={`keep-${id}`} type="checkbox" checked={!removed.includes(id)} onChange={() => toggle(id)} />
            <label htmlFor={`keep-${id}`}>
              {photo.keep} <span className="small file-name">{name}</span>
            </label>
          </div>
        )}
      />
    </fieldset>
  )
}
