import { type App, Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { fullContext, withApp } from './synthesise.ts'

const Acknowledged = z.record(z.string(), z.string())
const Findings = z.object({ violations: z.array(z.object({ ruleName: z.string() })) })

describe.each([
  ['without a domain', {}],
  ['with every setting', fullContext],
])('the AwsSolutions rules, %s', (_, context) => {
  test('find nothing that is not acknowledged', () => {
    expect(withApp(context, ({ app }) => findings(app, new AwsSolutionsChecks(app)))).toEqual([])
  })

  test('would find each thing that is acknowledged, so that no acknowledgement outlives its reason', () => {
    withApp(context, ({ app }) => {
      const acknowledged = new Set(acknowledgements(app).map(({ id }) => id))
      expect(findings(app, deaf(new AwsSolutionsChecks(app)))).toEqual([...acknowledged].toSorted())
    })
  })

  test('are acknowledged at most 15 times, each with a reason in words', () => {
    const all = withApp(context, ({ app }) => acknowledgements(app))
    expect(all.length).toBeLessThanOrEqual(15)
    for (const { reason } of all) expect(reason).toMatch(/^[A-Z].{40,}\.$/)
  })
})

test('the rules do find an open bucket, and synthesis stops at it', () => {
  withApp({}, ({ app, appStack }) => {
    new Bucket(appStack, 'Open')
    expect(findings(app, new AwsSolutionsChecks(app))).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10'])
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    expect(() => app.synth({ force: true })).toThrow('AwsSolutions-S1')
  })
})

function findings(app: App, checks: AwsSolutionsChecks): string[] {
  app.synth()
  const { violations } = Findings.parse(checks.validateScope(app))
  return violations.map(({ ruleName }) => ruleName).toSorted()
}

/** Rules that hear no acknowledgement. */
function deaf(checks: AwsSolutionsChecks): AwsSolutionsChecks {
  return Object.defineProperty(checks, 'isAcknowledged', { value: () => false })
}

function acknowledgements(root: IConstruct): { id: string; reason: string }[] {
  const entries = root.node.findAll().flatMap(({ node }) => node.metadata)
  const acknowledged = entries.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
  return acknowledged
    .flatMap(({ data }) => Object.entries(Acknowledged.parse(data)))
    .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ''), reason }))
    .filter(({ id }) => id.startsWith('AwsSolutions-'))
}
