import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { fullContext, resourcesOf, synthesise } from './synthesise.ts'

const { storageData, appData } = synthesise(fullContext)
const templates = [storageData, appData]

const PolicyDocument = z.object({
  PolicyDocument: z.object({ Statement: z.array(z.object({ Effect: z.string(), Condition: z.optional(z.unknown()) })) }),
})

describe.each(templates.flatMap((template) => resourcesOf(template, 'AWS::S3::Bucket')))('bucket %s', (id, bucket) => {
  test('is closed to the public in all four ways', () => {
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
  })

  test('is encrypted, ignores ACLs and outlives its stack', () => {
    expect(bucket.Properties).toHaveProperty('BucketEncryption')
    expect(bucket.Properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
    expect(bucket.DeletionPolicy).toBe('Retain')
  })

  test('refuses requests without TLS', () => {
    expect(refusesPlainText('AWS::S3::BucketPolicy', 'Bucket', id)).toBe(true)
  })
})

test.each(resourcesOf(appData, 'AWS::SQS::Queue'))('queue %s is encrypted and refuses requests without TLS', (id, queue) => {
  expect(queue.Properties['SqsManagedSseEnabled']).toBe(true)
  expect(refusesPlainText('AWS::SQS::QueuePolicy', 'Queues', id)).toBe(true)
})

test.each(resourcesOf(appData, 'AWS::SNS::Topic'))('topic %s is encrypted and refuses requests without TLS', (id, topic) => {
  expect(topic.Properties).toHaveProperty('KmsMasterKeyId')
  expect(refusesPlainText('AWS::SNS::TopicPolicy', 'Topics', id)).toBe(true)
})

test('access logs of the API hold neither address nor path nor agent', () => {
  const [[, stage] = []] = resourcesOf(appData, 'AWS::ApiGatewayV2::Stage')
  const format = JSON.stringify(stage?.Properties['AccessLogSettings'])
  expect(format).toContain('$context.requestId')
  expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|identity|authorizer/)
})

test('everything is in Jakarta', () => {
  const { storageData: storage, appData: app } = synthesise()
  const regions = JSON.stringify([storage, app]).match(/\b[a-z]{2}-[a-z]+-\d\b/g)
  expect(new Set(regions)).toEqual(new Set(['ap-southeast-3']))
})

function refusesPlainText(policyType: string, target: string, id: string): boolean {
  const policies = templates.flatMap((template) => resourcesOf(template, policyType)).map(([, policy]) => policy)
  const own = policies.filter((policy) => JSON.stringify(policy.Properties[target]).includes(`"${id}"`))
  return own.some((policy) => {
    const { Statement } = PolicyDocument.parse(policy.Properties).PolicyDocument
    return Statement.some(
      ({ Effect, Condition }) => Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
    )
  })
}
