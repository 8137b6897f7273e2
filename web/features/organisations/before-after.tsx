import type { ReactNode } from 'react'
import type { AssessmentCard, AssessmentScheme } from '#shared/assessments.ts'
import type { SessionCard } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { breaksIn, heldOn, linesOf, placeOfDay, placeOfYear, pointsOf, yearsOf, type Point } from './time-scale.ts'

const size = { width: 360, height: 216 }
const plot = { left: 30, right: 352, top: 16, bottom: 168 }
const opinionFrom = 2025
const shortYearsFrom = 8

const yOf = (score: number): number => plot.bottom - (score / 100) * (plot.bottom - plot.top)

/** Scores by year and sessions by day on one time axis, with a visible break wherever the way of measuring changed. */
export function BeforeAfter({ assessments, sessions }: { assessments: readonly AssessmentCard[]; sessions: readonly SessionCard[] }) {
  const { organisations, words } = useText()
  const formats = useFormats()
  const labels = organisations.assessments
  const points = pointsOf(assessments)
  const days = heldOn(sessions)
  if (points.length === 0) return <p className="quiet">{labels.noScores}</p>
  const years = yearsOf(points, days)
  const xOf = (place: number) => plot.left + (place / years.length) * (plot.right - plot.left)
  const breaks = breaksIn(years)
  const schemes = [...new Set(points.map(({ scheme }) => scheme))]
  const told = points.map(({ year, score }) => labels.point(year, formats.number(score))).join(', ')
  return (
    <figure className="time-figure">
      <figcaption>
        <h3>{labels.pictureTitle}</h3>
      </figcaption>
      <svg
        className="time-chart"
        viewBox={`0 0 ${size.width} ${size.height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched
        role="img"
        aria-label={labels.pictureLabel(told, days.length)}
      >
        <Frame years={years} xOf={xOf} />
        {breaks.map((year) => (
          <line
            key={year}
            className="time-break"
            x1={xOf(placeOfYear(year, years) - 0.5)}
            x2={xOf(placeOfYear(year, years) - 0.5)}
            y1={plot.top - 8}
            y2={plot.bottom}
          />
        ))}
        {linesOf(points).map((line) => (
          <polyline
            key={line[0]?.scheme}
            className="time-line"
            points={line.map(({ year, score }) => `${xOf(placeOfYear(year, years))},${yOf(score)}`).join(' ')}
          />
        ))}
        {points.map((point) => (
          <Marked
            key={`${point.scheme} ${point.year}`}
            point={point}
            x={xOf(placeOfYear(point.year, years))}
            words={formats.number(point.score)}
          />
        ))}
        {days.map((day, index) => (
          <line
            key={`${day} ${index}`}
            className="time-visit"
            x1={xOf(placeOfDay(day, years))}
            x2={xOf(placeOfDay(day, years))}
            y1={plot.bottom + 3}
            y2={plot.bottom + 15}
          />
        ))}
      </svg>
      <ul className="legend">
        {schemes.map((scheme) => (
          <li key={scheme}>
            <Key>
              <Mark scheme={scheme} x={7} y={7} />
            </Key>
            {words.assessmentScheme[scheme]}
          </li>
        ))}
        {days.length === 0 ? null : (
          <li>
            <Key>
              <line className="time-visit" x1={7} x2={7} y1={1} y2={13} />
            </Key>
            {labels.visit}
          </li>
        )}
      </ul>
      {breaks.length === 0 ? null : <p>{labels.break}</p>}
      {breaks.includes(opinionFrom) ? <p>{labels.breakOpinion}</p> : null}
      <p className="small">{labels.caution}</p>
    </figure>
  )
}

/** Lines at 0, 50 and 100, and the years. */
function Frame({ years, xOf }: { years: readonly number[]; xOf: (place: number) => number }) {
  return (
    <>
      {[0, 50, 100].map((score) => (
        <g key={score}>
          <line className="time-grid" x1={plot.left} x2={plot.right} y1={yOf(score)} y2={yOf(score)} />
          <text className="time-text time-text-end" x={plot.left - 5} y={yOf(score) + 4}>
            {score}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} className="time-text time-text-middle" x={xOf(placeOfYear(year, years))} y={plot.bottom + 32}>
          {years.length < shortYearsFrom ? year : `’${String(year).slice(2)}`}
        </text>
      ))}
    </>
  )
}

const Key = ({ children }: { children: ReactNode }) => (
  <svg className="key" viewBox="0 0 14 14" aria-hidden="true">
    {children}
  </svg>
)

function Marked({ point: { scheme, score }, x, words }: { point: Point; x: number; words: string }) {
  const y = yOf(score)
  return (
    <>
      <Mark scheme={scheme} x={x} y={y} />
      <text className="time-text time-text-middle time-score" x={x} y={y > plot.top + 14 ? y - 9 : y + 19}>
        {words}
      </text>
    </>
  )
}

/** Each scheme has a shape of its own, so that colour is not all that tells them apart. */
function Mark({ scheme, x, y }: { scheme: AssessmentScheme; x: number; y: number }) {
  const className = `mark mark-${scheme}`
  switch (scheme) {
    case 'three_zone':
      return <circle className={className} cx={x} cy={y} r={5} />
    case 'five_category':
      return <rect className={className} x={x - 4.5} y={y - 4.5} width={9} height={9} />
    case 'opinion':
      return <path className={className} d={`M${x} ${y - 6.5}l6.500 6.500l-6.500 6.500l-6.500-6.500z`} />
  }
}
