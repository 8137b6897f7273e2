import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { createStacks } from '#infra/aws/create-stacks.ts'
import { readSettings } from '#infra/aws/settings.ts'

// CloudFormation's own rules take seconds; `cdk synth` runs them.
process.env['CDK_VALIDATION'] = 'false'

const Resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DeletionPolicy: z.optional(z.string()),
})
export type Resource = z.infer<typeof Resource>

const CloudTemplate = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.optional(z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.string() })) }))),
})
export type CloudTemplate = z.infer<typeof CloudTemplate>

/** With all that an office can set. */
export const fullContext = {
  domain: 'kawal.example.go.id',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one',
  alarmEmail: 'jaga@example.go.id',
  adminSubject: 'subject-1',
  adminName: 'Admin Contoh',
}

/** Looks at the app as `cdk synth` makes it, with placeholders instead of built functions. */
export function withApp<Answer>(context: Record<string, unknown>, look: (made: ReturnType<typeof createApp>) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-aws-'))
  try {
    return look(createApp(context, folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** CDK's own assertions throw what they miss; told to vitest, each of them counts as one. */
const told = (template: Template) => ({
  hasResource: (type: string, wanted: unknown) => expect(() => template.hasResource(type, wanted)).not.toThrow(),
  hasResourceProperties: (type: string, wanted: unknown) => expect(() => template.hasResourceProperties(type, wanted)).not.toThrow(),
  resourceCountIs: (type: string, count: number) => expect(() => template.resourceCountIs(type, count)).not.toThrow(),
  findResources: (type: string, wanted?: unknown) => template.findResources(type, wanted),
})

/** Both templates, for CDK's own assertions and as plain data. */
export function synthesise(context: Record<string, unknown> = {}) {
  return withApp(context, ({ storageStack, appStack }) => {
    const storage = Template.fromStack(storageStack)
    const app = Template.fromStack(appStack)
    return {
      storage: told(storage),
      app: told(app),
      storageData: CloudTemplate.parse(storage.toJSON()),
      appData: CloudTemplate.parse(app.toJSON()),
    }
  })
}

function createApp(context: Record<string, unknown>, folder: string) {
  for (const bundle of ['api', 'projector', 'worker', 'rebuild', 'bootstrap']) {
    mkdirSync(join(folder, bundle))
    writeFileSync(join(folder, bundle, 'index.mjs'), `export const handler = () => '${bundle}'\n`)
  }
  const app = new App({ context, outdir: join(folder, 'cdk') })
  const { storage, app: appStack } = createStacks(app, { bundles: folder, settings: readSettings(app.node) })
  return { app, storageStack: storage, appStack }
}

export function resourcesOf({ Resources }: CloudTemplate, type: string): [string, Resource][] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type)
}
