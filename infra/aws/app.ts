import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFolder } from '#infra/build/paths.ts'
import { createStacks } from './create-stacks.ts'
import { readSettings } from './settings.ts'

const app = new App()
createStacks(app, { bundles: bundleFolder, settings: readSettings(app.node) })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
