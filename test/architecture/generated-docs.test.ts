import { describe, expect, it } from 'vitest'
import { generatedDocs } from '#infra/build/generate-docs.ts'
import { textOf } from './source-files.ts'

describe('documents made from the code', () => {
  for (const [path, text] of Object.entries(generatedDocs())) {
    it(`${path} says what the code says (if not: node infra/build/generate-docs.ts)`, () => {
      expect(textOf(path)).toBe(text)
    })
  }

  it('draw every status of every lifecycle', () => {
    const lifecycles = generatedDocs()['docs/lifecycles.md'] ?? ''
    for (const status of ['returned', 'not_feasible', 'awaiting_signature', 'deactivated']) expect(lifecycles).toContain(status)
  })
})
