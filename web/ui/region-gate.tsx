import type { ReactNode } from 'react'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { provinces } from '#web/lib/provinces.ts'
import type { Region } from '#web/lib/region.ts'
import { EmptyState } from './empty-state.tsx'

type Props = {
  region: Region
  /** What is shown while no province is chosen. */
  unchosen?: 'chooseRegion' | 'nation' | 'headOffice'
}

/** Head office names a province; others see nothing of it. */
export function RegionPicker({ region, unchosen = 'chooseRegion' }: Props) {
  const { shell } = useFirstText()
  if (!region.isFree) return null
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

/** Lists need a region; without one the page asks for it. */
export function RegionGate({ region, children }: { region: Region; children: ReactNode }) {
  const { shell } = useFirstText()
  if (region.code !== undefined) return <>{children}</>
  return <EmptyState icon="building" title={shell.chooseRegion} hint={shell.chooseRegionHint} />
}
