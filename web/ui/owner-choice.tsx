import { useOrganisations } from '#web/lib/organisations.ts'
import { publicBodiesEver } from '#web/lib/public-bodies.ts'
import type { Region } from '#web/lib/region.ts'

type Props = {
  region: Region
  label: string
  /** Words for no narrowing at all. */
  all: string
  ownerId: string | undefined
  onChoose: (ownerId: string | undefined) => void
}

/** Narrows a list to what one organisation of a region owes; one that has ended may still have closed duties. */
export function OwnerChoice({ region, label, all, ownerId, onChoose }: Props) {
  const organisations = useOrganisations(region.code)
  return (
    <label className="inline-field">
      <span>{label}</span>
      <select
        value={ownerId ?? ''}
        onChange={({ currentTarget: { value } }) => {
          onChoose(value === '' ? undefined : value)
        }}
      >
        <option value="">{all}</option>
        {publicBodiesEver(organisations.list).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
