import type { Acknowledgment } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'

/** The value of a variable together with the permission to use what it names: a function gets both or neither. */
export interface Granted {
  readonly value: string
  readonly statements: readonly PolicyStatement[]
  /** Why a statement may hold a wildcard; the one who hands it out knows. */
  readonly acknowledged?: readonly Acknowledgment[]
}

/** How infrastructure fills an environment of functions/platform/env.ts: a missing variable does not compile. */
export type Wiring<Environment> = { readonly [Name in keyof Environment]: Environment[Name] | Granted }

export function isGranted(wired: unknown): wired is Granted {
  return typeof wired === 'object' && wired !== null && 'statements' in wired
}
