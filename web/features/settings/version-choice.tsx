import type { Template } from '#shared/checklists.ts'
import { dayIn } from '#shared/dates.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOwnZone } from '#web/lib/organisations.ts'

type Props = { template: Template; shown: number; onChoose: (version: number) => void }

/** The versions that a checklist has had, each with its day as far as the history was read. */
export function VersionChoice({ template: { id, version }, shown, onChoose }: Props) {
  const { template } = useText().settings
  const formats = useFormats()
  const zone = useOwnZone()
  const history = useEndpoint('templates.history', { id, query: { limit: 100 } }, { enabled: version > 1 })
  if (version === 1) return null
  const dayOf = new Map((history.data?.items ?? []).map((item) => [item.version, formats.shortDay(dayIn(zone, new Date(item.at)))]))
  const nameOf = (one: number): string => {
    const day = dayOf.get(one)
    const name = day === undefined ? template.versionOf(one) : template.versionAt(one, day)
    return one === version ? template.current(name) : name
  }
  return (
    <div className="filters">
      <label className="inline-field">
        <span>{template.chooseVersion}</span>
        <select value={String(shown)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
          {Array.from({ length: version }, (_, index) => version - index).map((one) => (
            <option key={one} value={String(one)}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
