import { CommitmentCategory } from '#shared/commitments.ts'
import type { Dashboard } from '#shared/overview.ts'
import { useFirstText, useOverviewText } from '#web/i18n/language-context.tsx'
import { ProgressBar } from '#web/ui/progress-bar.tsx'

type Props = { commitments: Dashboard['commitments'] }

/** How long the late ones have been late. */
export function AgeTable({ commitments: { lateAges, overdue } }: Props) {
  const overview = useOverviewText()
  const ages = ['upTo30', 'upTo90', 'over90'] as const
  return (
    <section className="card" aria-labelledby="ages">
      <h2 id="ages">{overview.agesTitle}</h2>
      {overdue === 0 ? (
        <p className="quiet">{overview.agesNone}</p>
      ) : (
        <table className="mini-table">
          <thead>
            <tr>
              <th scope="col">{overview.agesColumn}</th>
              <th scope="col" className="number">
                {overview.tableCount}
              </th>
            </tr>
          </thead>
          <tbody>
            {ages.map((age) => (
              <tr key={age}>
                <th scope="row">{overview.ages[age]}</th>
                <td className="number">{lateAges[age]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Which kinds of promises are kept. */
export function CategoryTable({ commitments: { byCategory } }: Props) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const rows = CommitmentCategory.options.flatMap((category) => {
    const counts = byCategory[category]
    return counts === undefined ? [] : [{ category, ...counts }]
  })
  if (rows.length === 0) return null
  return (
    <section className="card" aria-labelledby="categories">
      <h2 id="categories">{overview.categoriesTitle}</h2>
      <table className="mini-table">
        <thead>
          <tr>
            <th scope="col">{overview.category}</th>
            <th scope="col">{overview.numbers.fulfilled}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category, counted, fulfilled }) => (
            <tr key={category}>
              <th scope="row">{words.category[category]}</th>
              <td>
                <ProgressBar
                  percent={Math.round((fulfilled / counted) * 100)}
                  label={words.category[category]}
                  words={overview.ratio(fulfilled, counted)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
