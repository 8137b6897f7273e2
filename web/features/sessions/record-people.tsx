import * as z from 'zod/mini'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { invalidField } from '#shared/errors.ts'
import { ParticipantRole, type Participant } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { itemAt, Which, withItem } from './list-items.ts'
import { OrganisationField, likelyOrganisation } from './organisation-field.tsx'
import { PartPage } from './part-page.tsx'
import { RecordFrame } from './record-frame.tsx'
import { RecordedList } from './recorded-list.tsx'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { RemoveItem, RemoveLink } from './remove-item.tsx'
import { unexplained, useRecordStep } from './use-record-step.ts'
import { whoIs } from './who-is.ts'

const Search = z.object({ ke: choice(Which), hapus: choice(z.literal('ya')) })

const nobody: Participant = { role: 'guest' }

/** Who is there: one person or one group after another. */
export function RecordPeople({ recording }: { recording: Recording }) {
  const { sessions, words } = useText()
  const { people } = sessions
  const organisations = useOrganisations(recording.session.jurisdiction)
  const [{ ke, hapus }] = useSearchParams(Search)
  const participants = recording.session.participants ?? []
  const place = itemAt(participants, ke)
  if (place !== undefined && hapus === 'ya')
    return (
      <RemoveItem
        recording={recording}
        part="peserta"
        what={whoIs(participants[place] ?? nobody, sessions)}
        changes={() => ({ participants: withItem(participants, place) })}
      />
    )
  return (
    <PartPage recording={recording} part="peserta" {...(place === undefined ? {} : { title: people.editTitle })}>
      <PersonForm key={ke ?? 'new'} recording={recording} place={place} />
      {place === undefined ? (
        <RecordedList
          title={people.recorded}
          items={participants.map((one, index) => ({
            key: `${index} ${one.name}`,
            name: whoIs(one, sessions),
            editHref: hrefOf(recording, 'peserta', { ke: String(index) }),
            words: (
              <>
                <strong>{whoIs(one, sessions)}</strong>
                <span className="small block">
                  {[
                    one.position ?? [],
                    words.participantRole[one.role],
                    one.organisationId === undefined ? [] : organisations.name(one.organisationId),
                  ]
                    .flat()
                    .join(' · ')}
                </span>
              </>
            ),
          }))}
        />
      ) : null}
    </PartPage>
  )
}

type Texts = Record<'kind' | 'name' | 'position' | 'group' | 'count' | 'organisationId' | 'role' | 'part' | 'reason', string>

const textsOf = (one: Participant | undefined, session: SessionAnswer): Texts => ({
  ...unexplained,
  kind: one?.group === undefined ? 'person' : 'group',
  name: one?.name ?? '',
  position: one?.position ?? '',
  group: one?.group ?? '',
  count: one?.count === undefined ? '' : String(one.count),
  organisationId: one === undefined ? likelyOrganisation(session) : (one.organisationId ?? ''),
  role: one?.role ?? '',
  part: one?.part ?? '',
})

function personOf(texts: Texts, before: Participant | undefined) {
  const { name, position, group, count, organisationId, role, part } = filled(texts)
  const isGroup = texts.kind === 'group'
  if (isGroup && group === undefined) throw invalidField('group', 'required')
  if (!isGroup && name === undefined && position === undefined) throw invalidField('name', 'required')
  const who = isGroup ? { group, ...(count === undefined ? {} : { count: Number(count) }) } : { name }
  return { ...who, position: isGroup ? undefined : position, organisationId, role, part, quote: before?.quote }
}

function PersonForm({ recording, place }: { recording: Recording; place: number | undefined }) {
  const { sessions, words } = useText()
  const { people, record } = sessions
  const { session } = recording
  const before = place === undefined ? undefined : session.participants?.[place]
  const listHref = hrefOf(recording, 'peserta')
  const form = useForm({
    key: draftOf(recording, 'peserta', place === undefined ? '' : String(place)),
    initial: textsOf(before, session),
    labels: {
      kind: people.kind,
      name: people.name,
      position: people.position,
      group: people.group,
      count: people.count,
      organisationId: record.organisation,
      role: people.role,
      part: people.part,
      reason: record.reason,
    },
    pathOf: (path) => path.replace(/^participants\.\d+\./, ''),
  })
  const { send, frame } = useRecordStep(form, recording, {
    done: before === undefined ? people.added : record.saved,
    cancelHref: before === undefined ? undefined : listHref,
    doneHref: listHref,
  })
  const save = () => send(() => ({ participants: withItem(session.participants, place, personOf(form.values, before)) }))
  const isGroup = form.values.kind === 'group'
  return (
    <>
      <RecordFrame recording={recording} {...frame} send={before === undefined ? people.add : record.save} onSubmit={() => void save()}>
        <RadioField
          form={form}
          name="kind"
          choices={[
            { value: 'person', label: people.onePerson },
            { value: 'group', label: people.aGroup },
          ]}
        />
        {isGroup ? (
          <>
            <TextField form={form} name="group" hint={people.groupHint} />
            <TextField form={form} name="count" size="short" isOptional />
          </>
        ) : (
          <>
            <TextField form={form} name="name" hint={people.nameHint} />
            <TextField form={form} name="position" isOptional />
          </>
        )}
        <SelectField
          form={form}
          name="role"
          choices={ParticipantRole.options.map((value) => ({ value, label: words.participantRole[value] }))}
        />
        <OrganisationField form={form} name="organisationId" session={session} />
        <TextField form={form} name="part" isOptional hint={people.partHint} />
      </RecordFrame>
      {place === undefined ? null : <RemoveLink href={hrefOf(recording, 'peserta', { ke: String(place), hapus: 'ya' })} />}
    </>
  )
}
