import type { App } from 'aws-cdk-lib'
import { AppStack } from './app-stack.ts'
import type { Settings } from './settings.ts'
import { StorageStack } from './storage-stack.ts'

/** Jakarta: data of public bodies stays in Indonesia. Only CloudFront, which keeps nothing, and its certificate are elsewhere. */
const env = { region: 'ap-southeast-3' }

export interface KawalProps {
  /** Folder of the built functions. */
  readonly bundles: string
  readonly settings: Settings
}

export function createStacks(scope: App, { bundles, settings }: KawalProps): { storage: StorageStack; app: AppStack } {
  const storage = new StorageStack(scope, 'KawalStorage', { env, settings })
  const app = new AppStack(scope, 'KawalApp', { env, storage, bundles, settings })
  return { storage, app }
}
