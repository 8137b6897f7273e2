/** A share of 100, as a bar beside its number. */
export const ProgressBar = ({ percent, label, words = `${percent}%` }: { percent: number; label: string; words?: string }) => (
  <span className="progress">
    <progress max={100} value={percent} aria-label={label} />
    <span className="progress-number">{words}</span>
  </span>
)
