/** Who gives to whom, as they are called at that time, and on what that rests: what a reader needs who comes a year later. */
export const successionNote = (from: readonly string[], to: readonly string[], ...words: readonly (string | undefined)[]): string =>
  [`${from.join(', ')} → ${to.join(', ')}`, ...words].filter((line) => line !== undefined).join('\n')
