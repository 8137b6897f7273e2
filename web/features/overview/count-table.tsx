import type { ReactNode } from 'react'

type Props = { label: string; numberLabel: string; rows: readonly { key: string; words: ReactNode; count: number }[] }

/** Words and how many; nothing where all counts are zero. */
export function CountTable({ label, numberLabel, rows }: Props) {
  const counted = rows.filter(({ count }) => count > 0)
  if (counted.length === 0) return null
  return (
    <table className="mini-table">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="number">
            {numberLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ key, words, count }) => (
          <tr key={key}>
            <th scope="row">{words}</th>
            <td className="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
