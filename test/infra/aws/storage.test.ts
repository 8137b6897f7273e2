import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { tableDefinition } from '#functions/platform/table/definition.ts'
import { fullContext, resourcesOf, synthesise } from './synthesise.ts'

const { storage, storageData } = synthesise()

describe('records', () => {
  test('the table is protected against deletion, restorable to any second, encrypted, and kept when the stack goes', () => {
    storage.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        StreamSpecification: { StreamViewType: tableDefinition.stream },
        KeySchema: keySchema(tableDefinition),
      }),
    })
  })

  test('it has exactly the indexes of the definition, each carrying only the card', () => {
    storage.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: Object.entries(tableDefinition.indexes).map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: keySchema(keys),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...tableDefinition.projected] },
      })),
    })
  })
})

describe('evidence', () => {
  test('every version is kept and locked for the days that the office sets', () => {
    synthesise({ evidenceRetentionDays: '730' }).storage.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        VersioningConfiguration: { Status: 'Enabled' },
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 730 } } },
        LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }] },
        LoggingConfiguration: { LogFilePrefix: 'evidence/', DestinationBucketName: Match.anyValue() },
      }),
    })
  })

  test('browsers of the site alone may upload, with the headers of the definition', () => {
    synthesise(fullContext).storage.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        CorsRules: [
          {
            AllowedOrigins: ['https://kawal.example.go.id'],
            AllowedMethods: [...evidenceBucketDefinition.corsMethods],
            AllowedHeaders: [...evidenceBucketDefinition.uploadHeaders],
            MaxAge: 3600,
          },
        ],
      },
    })
  })

  test('each new file is scanned, and a file with malware can be read by nobody', () => {
    storage.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', { Actions: { Tagging: { Status: 'ENABLED' } } })
    storage.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: ['s3:GetObject', 's3:GetObjectVersion'],
            Condition: { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' } },
          }),
        ]),
      }),
    })
  })

  test('only the scanner can write its verdict', () => {
    storage.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: Match.arrayWith(['s3:PutObjectTagging', 's3:DeleteObjectTagging']),
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [Match.stringLikeRegexp('MalwareScanRole'), 'Arn'] } } },
          }),
        ]),
      }),
    })
  })
})

describe('people', () => {
  test('an account needs a verified mail address, passwords are strong, and the pool cannot be deleted', () => {
    storage.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        AdminCreateUserConfig: Match.objectLike({ AllowAdminCreateUserOnly: false }),
        AutoVerifiedAttributes: ['email'],
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: {
          PasswordPolicy: Match.objectLike({
            MinimumLength: 12,
            RequireLowercase: true,
            RequireUppercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
          }),
        },
      }),
    })
  })
})

test('what holds data keeps its logical id: a new one would be a new, empty resource', () => {
  const types = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolDomain']
  const ids = types.flatMap((type) => resourcesOf(storageData, type).map(([id]) => `${type} ${id}`))
  expect(ids).toMatchInlineSnapshot(`
    [
      "AWS::DynamoDB::Table RecordsTableC9B7A30B",
      "AWS::S3::Bucket AccessLogsBucketCD784A59",
      "AWS::S3::Bucket EvidenceBucketC67FF768",
      "AWS::Cognito::UserPool PeoplePoolC64A4D1E",
      "AWS::Cognito::UserPoolDomain PeoplePoolDomainF5067C98",
    ]
  `)
})

function keySchema({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
