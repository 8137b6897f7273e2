import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { nodeFlags } from '#infra/local/start-child.ts'

const Listening = z.object({ port: z.int() })
const Usage = z.object({ usage: z.object({ cpuMs: z.number(), rssMb: z.number() }) })

export type MeasuredServer = {
  origin: string
  /** Milliseconds from the start of the process until it listens. */
  startMs: number
  usage: () => Promise<{ cpuMs: number; rssMb: number }>
  stop: () => Promise<void>
}

/** Starts a server as a process of its own that can be asked what it has used. */
export async function startMeasured(script: string, environment: Record<string, string>): Promise<MeasuredServer> {
  const began = performance.now()
  const child = fork(script, [], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
    execArgv: [...nodeFlags, '--import', join(import.meta.dirname, 'report-usage.ts')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = await answerOf(child, Listening)
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs: Math.round(performance.now() - began),
    usage: async () => {
      const answer = answerOf(child, Usage)
      child.send('usage')
      return (await answer).usage
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

function answerOf<Shape extends z.ZodMiniType>(child: ChildProcess, shape: Shape): Promise<z.output<Shape>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A measured server ended (${code})`))
    const heard = (message: unknown): void => {
      const parsed = shape.safeParse(message)
      if (!parsed.success) return
      child.off('message', heard).off('exit', ended)
      resolve(parsed.data)
    }
    child.on('message', heard).once('exit', ended)
  })
}
