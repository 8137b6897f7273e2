import { lazy, type ReactNode } from 'react'
import { useFirstText } from '#web/i18n/language-context.tsx'
import type { Region } from '#web/lib/region.ts'
import { EmptyState } from './empty-state.tsx'
import type { Unchosen } from './province-choice.tsx'

// Others than head office never see the names of the provinces.
const ProvinceChoice = lazy(async () => ({ default: (await import('./province-choice.tsx')).ProvinceChoice }))

/** Head office names a province; others see nothing of it. */
export const RegionPicker = ({ region, unchosen = 'chooseRegion' }: { region: Region; unchosen?: Unchosen }) =>
  region.isFree ? <ProvinceChoice region={region} unchosen={unchosen} /> : null

/** Lists need a region; without one the page asks for it. */
export function RegionGate({ region, children }: { region: Region; children: ReactNode }) {
  const { shell } = useFirstText()
  if (region.code !== undefined) return <>{children}</>
  return <EmptyState icon="building" title={shell.chooseRegion} hint={shell.chooseRegionHint} />
}
