import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ApiEnvironment, BootstrapEnvironment, JobEnvironment, readEnvironment, WorkerEnvironment } from '#functions/platform/env.ts'
import { type CloudTemplate, fullContext, resourcesOf, synthesise } from './synthesise.ts'

const { app, appData, storageData } = synthesise(fullContext)
const functions = resourcesOf(appData, 'AWS::Lambda::Function')

const Variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
const Reference = z.union([z.object({ 'Fn::ImportValue': z.string() }), z.object({ Ref: z.string() })])
const Alarm = z.object({ AlarmDescription: z.string(), AlarmActions: z.array(z.unknown()) })

const contracts = {
  ApiFunction: ApiEnvironment,
  ProjectionProjectorFunction: JobEnvironment,
  WorkerFunction: WorkerEnvironment,
  ProjectionRebuildFunction: JobEnvironment,
  BootstrapFunction: BootstrapEnvironment,
}

describe.each(functions)('function %s', (id, lambda) => {
  test('runs on Node 24 for arm64, in JSON log lines that are kept for a set time', () => {
    expect(lambda.Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], LoggingConfig: { LogFormat: 'JSON' } })
    const { LogGroup } = z
      .object({ LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }) })
      .parse(lambda.Properties).LoggingConfig
    expect(appData.Resources[LogGroup.Ref]?.Properties['RetentionInDays']).toBe(90)
  })

  test('has an alarm for errors and one for throttles, each saying in a sentence who suffers', () => {
    for (const MetricName of ['Errors', 'Throttles']) {
      const alarms = Object.values(
        app.findResources('AWS::CloudWatch::Alarm', {
          Properties: Match.objectLike({ MetricName, Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }] }),
        }),
      )
      expect(alarms).toHaveLength(1)
      expectSentence(Alarm.parse(alarms[0]?.['Properties']).AlarmDescription)
    }
  })

  test('is given an environment that its start-up accepts, and nothing beyond the contract', () => {
    const contract = Object.entries(contracts).find(([name]) => id.startsWith(name))?.[1]
    if (contract === undefined) throw new Error(`No contract for ${id}`)
    const variables = deployedVariables(lambda.Properties)
    expect(readEnvironment(contract, variables)).toMatchObject(variables)
    expect(Object.keys(contract.shape)).toEqual(expect.arrayContaining(Object.keys(variables)))
  })
})

test('the functions are those that are built', () => {
  expect(functions.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual(Object.keys(contracts).toSorted())
})

test('the function that makes an administrator exists only in a deployment that names one', () => {
  const ids = resourcesOf(synthesise().appData, 'AWS::Lambda::Function').map(([id]) => id)
  expect(ids.filter((id) => id.startsWith('Bootstrap'))).toEqual([])
})

test('every alarm rings the bell and is a sentence', () => {
  const alarms = resourcesOf(appData, 'AWS::CloudWatch::Alarm')
  expect(alarms.length).toBeGreaterThan(functions.length * 2)
  for (const [, alarm] of alarms) {
    const { AlarmDescription, AlarmActions } = Alarm.parse(alarm.Properties)
    expectSentence(AlarmDescription)
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmBellTopic/) }])
  }
})

test.each([
  ['the queue of parked changes', 'ApproximateNumberOfMessagesVisible'],
  ['the age of the oldest change not yet projected', 'IteratorAge'],
  ['errors that the API answers', '5xx'],
  ['reads that the table turns away', 'ReadThrottleEvents'],
  ['writes that the table turns away', 'WriteThrottleEvents'],
])('%s is watched', (_, MetricName) => {
  app.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName })
})

test('malware in evidence rings the bell', () => {
  app.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: Match.objectLike({
      source: ['aws.guardduty'],
      detail: Match.objectLike({ scanResultDetails: { scanResultStatus: ['THREATS_FOUND'] } }),
    }),
    Targets: [Match.objectLike({ Arn: { Ref: Match.stringLikeRegexp('^AlarmBellTopic') } })],
  })
})

test('the projector is fed by the stream from its oldest change, halves failing batches and parks what stays poisonous', () => {
  app.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: Match.stringLikeRegexp('^ProjectionProjectorFunction') },
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 5,
    MaximumRecordAgeInSeconds: 21600,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ProjectionProjectorParked'), 'Arn'] } } },
  })
})

test('the worker is woken by events of processes and documents alone', () => {
  app.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: Match.stringLikeRegexp('^WorkerFunction') },
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WorkerParked'), 'Arn'] } } },
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } }, NewImage: { noun: { S: ['processes', 'documents'] } } },
          }),
        },
      ],
    },
  })
})

function expectSentence(text: string): void {
  expect(text).toMatch(/^[A-Z].{40,}\.$/)
}

/** What CloudFormation would put in the place of a reference. */
function deployedVariables(properties: Record<string, unknown>): Record<string, string> {
  const variables = Object.entries(Variables.parse(properties).Environment.Variables)
  return Object.fromEntries(variables.map(([name, value]) => [name, typeof value === 'string' ? value : deployed(Reference.parse(value))]))
}

function deployed(reference: z.infer<typeof Reference>): string {
  if ('Ref' in reference) return reference.Ref
  const exported = exportedValue(storageData, reference['Fn::ImportValue'])
  return JSON.stringify(exported).includes('ProviderURL') ? 'https://cognito-idp.ap-southeast-3.amazonaws.com/pool' : 'a-name'
}

function exportedValue({ Outputs = {} }: CloudTemplate, name: string): unknown {
  const output = Object.values(Outputs).find(({ Export }) => Export?.Name === name)
  if (output === undefined) throw new Error(`The storage stack does not export ${name}`)
  return output.Value
}
