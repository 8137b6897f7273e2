import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'

const State = z.object({ notice: z.optional(z.string()), keepsPlace: z.optional(z.boolean()) })

/** For `navigate(path, { state: notice(...) })`: a line of success that the next page shows once. */
export const withNotice = (notice: string) => ({ notice })

/** What the last step said, and whether the page stays where the reader is. */
export const useArrival = (): z.infer<typeof State> => State.safeParse(useHistoryState()).data ?? {}
