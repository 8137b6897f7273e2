import * as z from 'zod/mini'
import { TemplateId } from '#shared/ids.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { ChecklistForm } from './checklist-form.tsx'
import { Result } from './checklists.tsx'
import { itemAt, Which } from './list-items.ts'
import { PartPage } from './part-page.tsx'
import { hrefOf, type Recording } from './recording.ts'
import { RecordedList } from './recorded-list.tsx'
import { RemoveItem } from './remove-item.tsx'
import { withoutChecklist } from './session-inputs.ts'
import { TemplateChoices } from './template-choices.tsx'

const Search = z.object({ ke: choice(Which), templat: choice(TemplateId), hapus: choice(z.literal('ya')) })

/** Which checklists are filled in; one is begun or gone on with. */
export function RecordChecklists({ recording }: { recording: Recording }) {
  const [{ ke, templat, hapus }] = useSearchParams(Search)
  const { session } = recording
  const place = itemAt(session.checklists, ke)
  const filled = place === undefined ? undefined : session.checklists?.[place]
  if (place !== undefined && filled !== undefined && hapus === 'ya')
    return <RemoveItem recording={recording} part="daftar-periksa" what={filled.title} changes={() => withoutChecklist(session, place)} />
  if (filled !== undefined)
    return <WithTemplate key={ke} recording={recording} templateId={filled.templateId} version={filled.templateVersion} place={place} />
  if (templat !== undefined) return <WithTemplate key={templat} recording={recording} templateId={templat} />
  return <Chooser recording={recording} />
}

type WithTemplateProps = { recording: Recording; templateId: string; version?: number; place?: number | undefined }

/** The form needs the words of the version that was answered, or for a new one those in force. */
function WithTemplate({ recording, templateId, version, place }: WithTemplateProps) {
  const template = useEndpoint('templates.get', { id: templateId, query: version === undefined ? {} : { version } })
  return <LoadedPage query={template}>{(data) => <ChecklistForm recording={recording} template={data} place={place} />}</LoadedPage>
}

function Chooser({ recording }: { recording: Recording }) {
  const { checklist } = useText().sessions
  const organisations = useOrganisations(recording.session.jurisdiction)
  const { checklists = [] } = recording.session
  return (
    <PartPage recording={recording} part="daftar-periksa">
      <RecordedList
        title={checklist.recorded}
        items={checklists.map((one, index) => ({
          key: `${index} ${one.templateId}`,
          name: one.title,
          editHref: hrefOf(recording, 'daftar-periksa', { ke: String(index) }),
          ...(one.result.checked < one.result.total ? { editWords: checklist.goOn } : {}),
          words: (
            <>
              <strong>{[one.title, one.subject ?? []].flat().join(': ')}</strong>
              {one.organisationId === undefined ? null : <span className="small block">{organisations.name(one.organisationId)}</span>}
              <Result checklist={one} />
            </>
          ),
        }))}
      />
      <TemplateChoices recording={recording} />
    </PartPage>
  )
}
