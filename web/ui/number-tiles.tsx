import { Link } from 'wouter'
import { useFormats } from '#web/lib/format.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'

export type Tile = { label: string; value: number; href: string; tone?: 'red' | 'amber' | 'green' | 'plain' }

/** Numbers that lead to what they count. */
export function NumberTiles({ tiles }: { tiles: readonly Tile[] }) {
  const { home } = useFirstText()
  const formats = useFormats()
  return (
    <ul className="tiles" aria-label={home.countsLabel}>
      {tiles.map(({ label, value, href, tone = 'plain' }) => (
        <li key={label}>
          <Link href={href} className={`tile tile-${value === 0 ? 'plain' : tone}`}>
            <span className="tile-number">{formats.number(value)}</span>
            <span className="tile-label">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
