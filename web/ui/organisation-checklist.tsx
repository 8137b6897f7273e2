import { useState } from 'react'
import type { OrganisationCard } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { listOf, textOf } from '#web/lib/forms/values.ts'
import { groupOrganisations, type OrganisationGroup } from '#web/lib/group-organisations.ts'
import { Button } from './button.tsx'
import { FieldGroup, idOf } from './field.tsx'

type Props<Name extends string> = {
  form: Form<Name>
  name: Name
  organisations: readonly OrganisationCard[]
  /** At most so many may be chosen. */
  most: number
  /** Those that cannot be chosen, and are given only for the others to stand under. */
  except?: readonly string[]
  /** Those that need a word beside them, and are left out when all that is shown is chosen. */
  marked?: { ids: readonly string[]; word: string }
}

/** Where only a few may be chosen, choosing all at once would be a mistake. */
const allAtOnceFrom = 20

const matches = ({ name, shortName = '' }: OrganisationCard, search: string) =>
  `${name} ${shortName}`.toLowerCase().includes(search.trim().toLowerCase())

/** Organisations to tick, by government, found by typing a part of the name; what is ticked stays when the search changes. */
export function OrganisationChecklist<Name extends string>({ form, name, organisations, most, except = [], marked }: Props<Name>) {
  const words = useText().forms.organisations
  const [search, setSearch] = useState('')
  const chosen = listOf(form.values[name])
  const groups = groupOrganisations(organisations)
    .map((group) => ({ ...group, members: group.members.filter((one) => matches(one, search) && !except.includes(one.id)) }))
    .filter(({ members }) => members.length > 0)
  const shown = groups.flatMap(({ members }) => members.map(({ id }) => id))
  const choose = (ids: readonly string[]) => form.set(name, textOf([...new Set(ids)]))
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <FieldGroup form={form} name={name}>
      <div className="checklist-head">
        <label className="inline-field">
          <span>{words.search}</span>
          <input
            id={idOf(name)}
            type="search"
            autoComplete="off"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        {most < allAtOnceFrom ? null : (
          <Button look="quiet" onClick={() => choose([...chosen, ...shown.filter((id) => !(marked?.ids.includes(id) ?? false))])}>
            {words.chooseShown}
          </Button>
        )}
        {chosen.length === 0 ? null : (
          <Button look="quiet" onClick={() => choose([])}>
            {words.clear}
          </Button>
        )}
      </div>
      <output className="small">{words.chosen(chosen.length, most)}</output>
      <Chosen names={organisations.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)} />
      <div className="checklist">
        {groups.length === 0 ? <p className="quiet">{words.noMatch}</p> : null}
        {groups.map((group) => (
          <Group key={group.government?.id ?? 'none'} group={group} chosen={chosen} toggle={toggle} marked={marked} />
        ))}
      </div>
    </FieldGroup>
  )
}

const mostNamed = 8

/** Which are ticked, since most of the list is out of sight. */
const Chosen = ({ names }: { names: readonly string[] }) =>
  names.length === 0 || names.length > mostNamed ? null : <p className="small">{names.join(' · ')}</p>

type GroupProps = {
  group: OrganisationGroup
  chosen: readonly string[]
  toggle: (id: string) => void
  marked: { ids: readonly string[]; word: string } | undefined
}

function Group({ group: { government, members }, chosen, toggle, marked }: GroupProps) {
  const words = useText().forms.organisations
  return (
    <fieldset className="checklist-group">
      <legend>{government?.name ?? words.noGovernment}</legend>
      {members.map(({ id, name }) => (
        <div className="option" key={id}>
          <input id={`organisation-${id}`} type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <label htmlFor={`organisation-${id}`}>
            {name}
            {marked?.ids.includes(id) === true ? <span className="optional"> · {marked.word}</span> : null}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
