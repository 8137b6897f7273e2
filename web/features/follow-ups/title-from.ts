/** A title longer than this is no title. */
const longest = 160

/** The words of a finding or suggestion as the title of what is asked for: one line, cut at a sentence or a word. */
export function titleFrom(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line.replace(/\.$/, '')
  const sentenceEnd = line.slice(0, longest).lastIndexOf('. ')
  if (sentenceEnd > longest / 3) return line.slice(0, sentenceEnd)
  return `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
