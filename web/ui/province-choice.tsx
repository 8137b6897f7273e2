import { useFirstText } from '#web/i18n/language-context.tsx'
import { provinces } from '#web/lib/provinces.ts'
import type { Region } from '#web/lib/region.ts'

/** What is shown while no province is chosen. */
export type Unchosen = 'chooseRegion' | 'nation' | 'headOffice'

/** Head office names a province. */
export function ProvinceChoice({ region, unchosen }: { region: Region; unchosen: Unchosen }) {
  const { shell } = useFirstText()
  return (
    <label className="inline-field">
      <span>{shell.region}</span>
      <select
        value={region.code === 'national' ? '' : (region.code ?? '')}
        onChange={(event) => region.choose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{shell[unchosen]}</option>
        {Object.entries(provinces).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
