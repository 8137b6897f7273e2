import { parseArgs } from 'node:util'
import { benchBundle } from './bundle/bench-bundle.ts'
import { benchCapacity, benchCapacityInMemory } from './capacity/bench-capacity.ts'
import { benchFaults } from './bench-faults.ts'
import { benchHttp } from './http/bench-http.ts'
import { benchProjector } from './bench-projector.ts'
import type { Report } from './report.ts'
import { printReport } from './report.ts'

/** `npm run bench -- <name>`: measures and prints a table and, after it, the same as one line of JSON. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    /** capacity: sizes of the table, in commitments. */
    sizes: { type: 'string', default: '1000,10000' },
    /** capacity: commitments in a table in memory, beside one of 1,000; faults: writes; projector: histories. */
    count: { type: 'string' },
    /** http: seconds for each action. */
    seconds: { type: 'string', default: '4' },
  },
})

const seed = Number(values.seed)

const benches: Record<string, () => Promise<Report>> = {
  capacity: () =>
    values.count === undefined
      ? benchCapacity({ seed, sizes: values.sizes.split(',').map(Number) })
      : benchCapacityInMemory({ seed, sizes: [1_000, Number(values.count)] }),
  http: () => benchHttp({ seconds: Number(values.seconds) }),
  bundle: () => benchBundle(),
  faults: () => benchFaults({ seed, writes: Number(values.count ?? 1_500) }),
  projector: () => benchProjector({ seed, histories: Number(values.count ?? 5_000) }),
}

const bench = benches[positionals[0] ?? '']
if (bench === undefined) {
  console.error(`Name a bench: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else printReport(await bench())
