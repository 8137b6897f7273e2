import { Duration, Validations } from 'aws-cdk-lib'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Records } from '#infra/aws/storage/records.ts'
import { raiseAlarm } from './alarm.ts'
import { KawalFunction, type KawalFunctionProps } from './kawal-function.ts'

export interface StreamJobProps<Environment> extends KawalFunctionProps<Environment> {
  readonly records: Records
  /** Nouns whose events it is given; by default every change of the table. */
  readonly nouns?: readonly string[]
  /** One sentence each: who suffers when changes were parked, and when they come late. */
  readonly parkedMeans: string
  readonly lateMeans: string
}

/** A function that the table's stream feeds; what it cannot handle is parked, and a bell rings. */
export class StreamJob<Environment> extends KawalFunction<Environment> {
  constructor(scope: Construct, id: string, props: StreamJobProps<Environment>) {
    super(scope, id, props)
    const parked = this.#createQueue()
    props.records.feed(this, new SqsDlq(parked), props.nouns)
    raiseAlarm(this, 'ParkedChanges', {
      metric: parked.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: 1,
      failureMeans: props.parkedMeans,
      bell: props.bell,
    })
    raiseAlarm(this, 'LateChanges', {
      metric: this.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 2,
      failureMeans: props.lateMeans,
      bell: props.bell,
    })
  }

  #createQueue(): Queue {
    const parked = new Queue(this, 'Parked', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(parked).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the place for what failed: the stream parks batches here, and an alarm rings at the first.',
    })
    return parked
  }
}
