import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { acceptedEndings } from '#web/lib/upload/media-type.ts'
import type { UploadItem, Uploads } from '#web/lib/upload/use-uploads.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  uploads: Uploads
  label: string
  hint?: string | undefined
  problem?: string | undefined
  id: string
  isOptional?: boolean
  isSingle?: boolean
  /** Pictures alone: from the camera of a phone, or from what it has kept. */
  takesPhotos?: boolean
}

/** Files that are uploaded as soon as they are chosen, each with its own state. */
export function FileField({ uploads, label, hint, problem, id, isOptional = false, isSingle = false, takesPhotos = false }: Props) {
  const { forms } = useText()
  const choose = (input: HTMLInputElement) => {
    uploads.add([...(input.files ?? [])])
    input.value = ''
  }
  const drop = {
    id,
    isSingle,
    accept: takesPhotos ? 'image/*' : acceptedEndings,
    describedBy: `${id}-hint${problem === undefined ? '' : ` ${id}-error`}`,
    isWrong: problem !== undefined,
    onChoose: choose,
  }
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="optional"> {forms.optional}</span> : null}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {[hint ?? [], takesPhotos ? forms.file.photoHint : forms.file.hint].flat().join(' ')}
      </p>
      {problem === undefined ? null : (
        <p className="problem" id={`${id}-error`}>
          {problem}
        </p>
      )}
      {takesPhotos ? (
        <>
          <Drop {...drop} icon="camera" words={forms.file.take} isCamera />
          <Drop {...drop} id={`${id}-kept`} icon="upload" words={forms.file.choosePhoto} isNamedByWords />
        </>
      ) : (
        <Drop {...drop} icon="upload" words={forms.file.add} />
      )}
      {uploads.items.length === 0 ? null : (
        <ul className="files" aria-label={forms.file.listLabel}>
          {uploads.items.map((item) => (
            <FileRow key={item.key} item={item} uploads={uploads} />
          ))}
        </ul>
      )}
    </div>
  )
}

type DropProps = {
  id: string
  icon: IconName
  words: string
  accept: string
  describedBy: string
  isSingle: boolean
  isWrong: boolean
  /** Opens the camera that looks away from the one who holds the phone. */
  isCamera?: boolean
  /** The field's label names the first input; another one is named by its own words. */
  isNamedByWords?: boolean
  onChoose: (input: HTMLInputElement) => void
}

/** A place to drop files on or to press; the input lies over it, unseen. */
function Drop({ id, icon, words, accept, describedBy, isSingle, isWrong, isCamera = false, isNamedByWords = false, onChoose }: DropProps) {
  return (
    <div className="file-drop">
      <Icon name={icon} />
      <span aria-hidden="true">{words}</span>
      <input
        id={id}
        type="file"
        multiple={!isSingle}
        accept={accept}
        capture={isCamera ? 'environment' : undefined}
        aria-label={isNamedByWords ? words : undefined}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? true : undefined}
        onChange={(event) => onChoose(event.currentTarget)}
      />
    </div>
  )
}

const icons: Record<UploadItem['state']['step'], IconName> = {
  hashing: 'clock',
  uploading: 'upload',
  checking: 'clock',
  done: 'check',
  failed: 'alert',
  refused: 'alert',
}

function FileRow({ item, uploads }: { item: UploadItem; uploads: Uploads }) {
  const { forms } = useText()
  const formats = useFormats()
  const { state } = item
  return (
    <li className={`file file-${state.step}`}>
      <Icon name={icons[state.step]} />
      <div className="file-words">
        <span className="file-name">{item.name}</span>
        <span className="small">
          {formats.size(item.size)} · <StateWords state={state} />
        </span>
        {state.step === 'uploading' ? <progress max={100} value={state.percent} aria-label={forms.file.progressOf(item.name)} /> : null}
      </div>
      <div className="file-actions">
        {state.step === 'failed' && item.file !== undefined ? (
          <Button look="secondary" label={forms.file.retry(item.name)} onClick={() => uploads.retry(item)}>
            {forms.file.retryShort}
          </Button>
        ) : null}
        <Button look="quiet" label={forms.file.remove(item.name)} onClick={() => uploads.remove(item.key)}>
          {forms.file.removeShort}
        </Button>
      </div>
    </li>
  )
}

function StateWords({ state }: { state: UploadItem['state'] }) {
  const { forms, errors } = useText()
  switch (state.step) {
    case 'hashing':
      return <span>{forms.file.hashing}</span>
    case 'uploading':
      return <span>{forms.file.uploading(state.percent)}</span>
    case 'checking':
      return <span>{forms.file.checking}</span>
    case 'done':
      return <output>{forms.file.done}</output>
    case 'failed':
      return (
        <span className="bad" role="alert">
          {forms.file.failed}. {errors.code[state.reason]}
        </span>
      )
    case 'refused':
      return (
        <span className="bad" role="alert">
          {forms.file[state.reason]}
        </span>
      )
  }
}
