import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import { adminHome } from '#web/lib/api/endpoints/admin-home.ts'
import { everyHome } from '#web/lib/api/endpoints/every-home.ts'
import { verifyHome } from '#web/lib/api/endpoints/verify-home.ts'
import type { Excerpt } from '#web/lib/api/endpoints.ts'

const excerpts: Record<string, Excerpt> = { everyHome, verifyHome, adminHome }

test.each(Object.entries(excerpts))('%s knows of its endpoints what the contract says', (_name, excerpt) => {
  for (const [name, { method, path, output }] of Object.entries(excerpt)) {
    const declared = contract[EndpointNames.parse(name)]
    expect({ method, path, answer: z.toJSONSchema(output, { io: 'input' }) }).toEqual({
      method: declared.method,
      path: declared.path,
      answer: z.toJSONSchema(declared.output, { io: 'input' }),
    })
  }
})

const names: readonly string[] = Object.keys(contract)
const EndpointNames = z.custom<EndpointName>((name) => typeof name === 'string' && names.includes(name))
