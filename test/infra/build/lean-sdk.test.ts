import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { simpler, unused } from '#infra/build/lean-sdk/parts.ts'
import { defaultEndpointResolver as dynamoDbEndpoint } from '#infra/build/lean-sdk/simpler/dynamodb-endpoint.ts'
import { defaultEndpointResolver as s3Endpoint } from '#infra/build/lean-sdk/simpler/s3-endpoint.ts'
import { projectRoot } from '#infra/build/paths.ts'

const region = 'ap-southeast-3'
const plain = { Region: region, UseFIPS: false, UseDualStack: false }

test.each([...Object.keys(unused), ...Object.keys(simpler)])('the SDK still has %s where it is taken from', (path) => {
  expect(existsSync(join(projectRoot, 'node_modules', path))).toBe(true)
})

describe('the address of the database', () => {
  const { endpointProvider } = new DynamoDBClient({ region }).config

  test.each<[string, object]>([
    ['its region', {}],
    ['another region', { Region: 'us-east-1' }],
    ['a set endpoint', { Endpoint: 'http://127.0.0.1:8000' }],
    ['a set endpoint of a made-up region', { Endpoint: 'https://database.example.go.id/kawal', Region: 'lokal' }],
    ['an account without an id', { AccountIdEndpointMode: 'preferred' }],
  ])('is the SDK’s own for %s', (_what, asked) => {
    expect(dynamoDbEndpoint({ ...plain, ...asked })).toEqual(endpointProvider({ ...plain, ...asked }, {}))
  })

  test.each([
    { UseFIPS: true },
    { UseDualStack: true },
    { AccountIdEndpointMode: 'required' },
    { Region: 'cn-north-1' },
    { Region: 'us-gov-west-1' },
  ])('is refused rather than guessed for %o', (asked) => {
    expect(() => dynamoDbEndpoint({ ...plain, ...asked })).toThrow('plain DynamoDB endpoint')
  })
})

describe('the address of the bucket', () => {
  const { endpointProvider } = new S3Client({ region }).config
  const bucket = { ...plain, Bucket: 'kawal-storage-evidence0a1b2c3d-x9y8', ForcePathStyle: false, Accelerate: false }
  const below = (Endpoint: string) => ({ Endpoint, ForcePathStyle: true })

  test.each<[string, object]>([
    ['its region', {}],
    ['another region', { Region: 'us-east-1' }],
    ['a set endpoint', below('http://127.0.0.1:9000')],
    ['a set endpoint with a path', below('https://files.example.go.id/s3/')],
    ['a set endpoint of a made-up region', { ...below('http://127.0.0.1:9000'), Region: 'lokal' }],
  ])('is the SDK’s own, signed as it says, for %s', (_what, asked) => {
    expect(s3Endpoint({ ...bucket, ...asked })).toEqual(endpointProvider({ ...bucket, ...asked }, {}))
  })

  test.each([
    { UseFIPS: true },
    { UseDualStack: true },
    { Accelerate: true },
    { ForcePathStyle: true },
    { Endpoint: 'http://127.0.0.1:9000' },
    { Region: 'cn-north-1' },
    { Region: 'eu-isoe-west-1' },
    { Bucket: 'with.dots' },
    { Bucket: 'kawal--use1-az4--x-s3' },
    { Bucket: 'arn:aws:s3:ap-southeast-3:123456789012:accesspoint:kawal' },
  ])('is refused rather than guessed for %o', (asked) => {
    expect(() => s3Endpoint({ ...bucket, ...asked })).toThrow('This build of Kawal knows')
  })
})
