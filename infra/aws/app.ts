import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { createStacks } from './create-stacks.ts'
import { readSettings } from './settings.ts'

const app = new App()
createStacks(app, { bundles: join(import.meta.dirname, '../../dist/functions'), settings: readSettings(app.node) })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
