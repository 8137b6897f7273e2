import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, type IEventSourceDlq, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { tableDefinition } from '#functions/platform/table/definition.ts'
import type { Granted } from '#infra/aws/house/granted.ts'
import type { KawalFunction } from '#infra/aws/house/kawal-function.ts'
import { wildcardFinding } from '#infra/aws/house/wildcard-finding.ts'

const recordActions = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
]

const streamActions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']

/** Records, their events and the markers of commands: the one table of functions/platform/table/definition.ts. */
export class Records extends Construct {
  readonly #table: Table

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.#table = new Table(this, 'Table', {
      partitionKey: stringKey(tableDefinition.partitionKey),
      sortKey: stringKey(tableDefinition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType[tableDefinition.stream],
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.#addIndexes()
  }

  /** Reading and writing records by key; never a scan. */
  readWrite(): Granted {
    return this.#grant(recordActions)
  }

  /** The same and a scan, for the job that makes everything derived again. */
  readWriteScan(): Granted {
    return this.#grant([...recordActions, 'dynamodb:Scan'])
  }

  /** Feeds every change to a function, in order per record; a batch that keeps failing is halved until the poison is alone. */
  feed<Environment>(target: KawalFunction<Environment>, onFailure: IEventSourceDlq, nouns?: readonly string[]): void {
    this.#allowReading(target)
    new EventSourceMapping(target, 'Feed', {
      target: target.lambda,
      eventSourceArn: this.#streamArn(),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure,
      ...(nouns === undefined ? {} : { filters: [eventsOf(nouns)] }),
    })
  }

  /** Requests that DynamoDB turned away, by the kind of their capacity. */
  throttled(kind: 'Read' | 'Write'): Metric {
    return this.#table.metric(`${kind}ThrottleEvents`, { statistic: 'Sum', period: Duration.minutes(5) })
  }

  #addIndexes(): void {
    for (const [indexName, keys] of Object.entries(tableDefinition.indexes)) {
      this.#table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: stringKey(keys.partitionKey),
        sortKey: stringKey(keys.sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...tableDefinition.projected],
      })
    }
  }

  #grant(actions: readonly string[]): Granted {
    const { tableArn, tableName } = this.#table
    const indexes = Object.keys(tableDefinition.indexes).map((name) => `${tableArn}/index/${name}`)
    return {
      value: tableName,
      statements: [
        new PolicyStatement({ actions: [...actions], resources: [tableArn] }),
        new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }),
      ],
    }
  }

  #allowReading<Environment>(target: KawalFunction<Environment>): void {
    const anyStream = `${Stack.of(this).exportValue(this.#table.tableArn)}/stream/*`
    target.allow(
      new PolicyStatement({ actions: streamActions, resources: [this.#streamArn()] }),
      new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [anyStream] }),
    )
    Validations.of(target).acknowledge({
      id: wildcardFinding(target, anyStream),
      reason:
        'Lambda asks for the list of streams of the table, which IAM only knows as all of its streams; reading is limited to the one.',
    })
  }

  #streamArn(): string {
    if (this.#table.tableStreamArn === undefined) throw new Error('The table has no stream: its definition must name one.')
    return this.#table.tableStreamArn
  }
}

/** Events of these nouns alone: a job is not woken for changes that it would put aside. */
function eventsOf(nouns: readonly string[]) {
  return FilterCriteria.filter({
    dynamodb: {
      Keys: { [tableDefinition.sortKey]: { S: FilterRule.beginsWith(tableDefinition.eventPrefix) } },
      NewImage: { noun: { S: FilterRule.or(...nouns) } },
    },
  })
}

function stringKey(name: string) {
  return { name, type: AttributeType.STRING }
}
