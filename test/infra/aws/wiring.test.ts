import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { expect, test } from 'vitest'
import type { ApiEnvironment, JobEnvironment } from '#functions/platform/env.ts'
import { type Granted, isGranted, type Wiring } from '#infra/aws/house/granted.ts'

const table: Granted = {
  value: 'a-table',
  statements: [new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:::a'] })],
}

// Each line below an expected error is checked by `tsc`: if it compiled, the build would fail.
const complete: Wiring<JobEnvironment> = { KAWAL_TABLE: table, KAWAL_LOG_LEVEL: 'info' }
// @ts-expect-error a variable is missing
const missing: Wiring<JobEnvironment> = { KAWAL_LOG_LEVEL: 'info' }
// @ts-expect-error a value is not one of the contract's
const wrong: Wiring<JobEnvironment> = { KAWAL_TABLE: table, KAWAL_LOG_LEVEL: 'chatty' }
// @ts-expect-error the API needs more than a job
const tooLittle: Wiring<ApiEnvironment> = { KAWAL_TABLE: table, KAWAL_LOG_LEVEL: 'info' }

test('a variable is filled by a value or by a value with its permission', () => {
  expect(Object.values(complete).map(isGranted)).toEqual([true, false])
  expect([missing, wrong, tooLittle].flatMap((wiring) => Object.values(wiring)).filter(isGranted)).toHaveLength(2)
})
