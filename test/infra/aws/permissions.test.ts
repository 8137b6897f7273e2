import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type CloudTemplate, fullContext, resourcesOf, synthesise } from './synthesise.ts'

const { appData, storageData } = synthesise(fullContext)

const OneOrMany = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => [value].flat()),
)
const Policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({ Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: OneOrMany, Resource: z.unknown() })) }),
})

const writeLogs = ['logs:CreateLogStream', 'logs:PutLogEvents']
const useRecords = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
  (name) => `dynamodb:${name}`,
)
const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`)
const park = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']

describe('each function may do what it has to and nothing else', () => {
  test.each([
    ['Api', [...useRecords, ...writeLogs, 's3:GetObject', 's3:ListBucket', 's3:PutObject']],
    ['ProjectionProjector', [...useRecords, ...readStream, ...writeLogs, ...park]],
    ['Worker', [...useRecords, ...readStream, ...writeLogs, ...park, 's3:GetObject', 's3:ListBucket', 's3:PutObject']],
    ['ProjectionRebuild', [...useRecords, 'dynamodb:Scan', ...writeLogs]],
    ['Bootstrap', [...useRecords, ...writeLogs]],
  ])('%s', (role, actions) => {
    expect(actionsOf(role).toSorted()).toEqual(actions.toSorted())
  })
})

test('no action is a wildcard, and no resource is everything', () => {
  const statements = [appData, storageData].flatMap(policiesOf).flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
  expect(statements.length).toBeGreaterThan(10)
  for (const { Action, Resource } of statements) {
    expect(Action.filter((action) => action.includes('*'))).toEqual([])
    expect([Resource].flat()).not.toContain('*')
  }
})

test('no role leans on a managed policy', () => {
  for (const [, role] of [appData, storageData].flatMap((template) => resourcesOf(template, 'AWS::IAM::Role')))
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns')
})

function policiesOf(template: CloudTemplate) {
  return resourcesOf(template, 'AWS::IAM::Policy').map(([, policy]) => Policy.parse(policy.Properties))
}

function actionsOf(role: string): string[] {
  const own = policiesOf(appData).filter(({ Roles }) => Roles.some(({ Ref }) => new RegExp(`^${role}Role[0-9A-F]{8}$`).test(Ref)))
  return [...new Set(own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(({ Action }) => Action)))]
}
