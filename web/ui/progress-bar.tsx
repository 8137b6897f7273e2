/** A share of 100, as a bar beside its number. */
export const ProgressBar = ({ percent, label }: { percent: number; label: string }) => (
  <span className="progress">
    <progress max={100} value={percent} aria-label={label} />
    <span className="progress-number">{percent}%</span>
  </span>
)
