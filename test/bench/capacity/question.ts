import type { BenchWorld } from '../bench-world.ts'
import type { Cost } from '#test/support/meter.ts'
import type { Reply } from '#test/support/request.ts'
import type { Loaded } from '../load-commitments.ts'

/** What a question may cost; what is absent has no budget. `bytes` is the answer's own size. */
export type Budget = Partial<Cost & { bytes: number }>
export type Asking = { loaded: Loaded; cast: BenchWorld['cast']; app: BenchWorld['app'] }

/** What goes beyond its budget, up to where, and why. */
export type Excess = Budget & { because: string }
export type Question = { question: string; budget: Budget; excess?: Excess; ask: (asking: Asking) => Promise<Reply> }

let key = 0
/** A key of its own for each write, as the web sends it. */
export const keyed = () => ({ key: `bench-${++key}`, ifMatch: '*' })
