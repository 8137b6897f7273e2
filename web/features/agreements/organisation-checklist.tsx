import { useState } from 'react'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { listOf, textOf } from '#web/lib/forms/values.ts'
import { Button } from '#web/ui/button.tsx'
import { FieldGroup, idOf } from '#web/ui/field.tsx'

type Props<Name extends string> = { form: Form<Name>; name: Name; organisations: readonly OrganisationCard[]; withPks: readonly string[] }

const matches = ({ name, shortName = '' }: OrganisationCard, search: string) =>
  `${name} ${shortName}`.toLowerCase().includes(search.trim().toLowerCase())

/** Organisations to tick, found by typing a part of the name; what is ticked stays when the search changes. */
export function OrganisationChecklist<Name extends string>({ form, name, organisations, withPks }: Props<Name>) {
  const { batch } = useText().agreements
  const [search, setSearch] = useState('')
  const chosen = listOf(form.values[name])
  const candidates = organisations.filter(({ kind }) => !isOmbudsman(kind)).toSorted((a, b) => a.name.localeCompare(b.name))
  const shown = candidates.filter((organisation) => matches(organisation, search))
  const choose = (ids: readonly string[]) => form.set(name, textOf([...new Set(ids)]))
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <FieldGroup form={form} name={name}>
      <div className="checklist-head">
        <label className="inline-field">
          <span>{batch.search}</span>
          <input
            id={idOf(name)}
            type="search"
            autoComplete="off"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        <Button look="quiet" onClick={() => choose([...chosen, ...shown.filter(({ id }) => !withPks.includes(id)).map(({ id }) => id)])}>
          {batch.chooseShown}
        </Button>
        {chosen.length === 0 ? null : (
          <Button look="quiet" onClick={() => choose([])}>
            {batch.clear}
          </Button>
        )}
      </div>
      <output className="small">{batch.chosen(chosen.length)}</output>
      <div className="checklist">
        {shown.length === 0 ? <p className="quiet">{batch.noMatch}</p> : null}
        {shown.map((organisation) => (
          <div className="option" key={organisation.id}>
            <input
              id={`organisation-${organisation.id}`}
              type="checkbox"
              checked={chosen.includes(organisation.id)}
              onChange={() => toggle(organisation.id)}
            />
            <label htmlFor={`organisation-${organisation.id}`}>
              {organisation.name}
              {withPks.includes(organisation.id) ? <span className="optional"> · {batch.has}</span> : null}
            </label>
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
