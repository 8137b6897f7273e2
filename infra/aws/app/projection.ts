import { Duration, Validations } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { JobEnvironment } from '#functions/platform/env.ts'
import { raiseAlarm } from '#infra/aws/house/alarm.ts'
import { KawalFunction } from '#infra/aws/house/kawal-function.ts'
import type { Records } from '#infra/aws/storage/records.ts'

export interface ProjectionProps {
  readonly bundles: string
  readonly records: Records
  readonly bell: ITopic
}

/** Keeps everything derived up to date: fed from the table's stream, made again from the events by hand when in doubt. */
export class Projection extends Construct {
  readonly rebuild: KawalFunction<JobEnvironment>

  constructor(scope: Construct, id: string, props: ProjectionProps) {
    super(scope, id)
    const projector = this.#createProjector(props)
    const parked = this.#createQueue()
    props.records.feed(projector, new SqsDlq(parked))
    this.#watch(projector, parked, props.bell)
    this.rebuild = this.#createRebuild(props)
  }

  #createProjector({ bundles, records, bell }: ProjectionProps): KawalFunction<JobEnvironment> {
    return new KawalFunction<JobEnvironment>(this, 'Projector', {
      bundles,
      bundle: 'projector',
      environment: { KAWAL_TABLE: records.readWrite(), KAWAL_LOG_LEVEL: 'info' },
      failureMeans:
        'Leadership and the secretariat see a dashboard that lags behind what agencies have reported; records themselves are right.',
      bell,
      timeout: Duration.minutes(2),
      memory: 512,
    })
  }

  #createRebuild({ bundles, records, bell }: ProjectionProps): KawalFunction<JobEnvironment> {
    return new KawalFunction<JobEnvironment>(this, 'Rebuild', {
      bundles,
      bundle: 'rebuild',
      environment: { KAWAL_TABLE: records.readWriteScan(), KAWAL_LOG_LEVEL: 'info' },
      failureMeans: 'The operator who asked for a rebuild still has wrong dashboard figures, and so has everyone who reads them.',
      bell,
      timeout: Duration.minutes(15),
      memory: 1769,
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
      reason: "It is itself the place for what failed: the projector's stream parks batches here, and an alarm rings at the first.",
    })
    return parked
  }

  #watch(projector: KawalFunction<JobEnvironment>, parked: Queue, bell: ITopic): void {
    raiseAlarm(this, 'ParkedChanges', {
      metric: parked.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: 1,
      failureMeans: 'Changes were parked that no dashboard counts: leadership sees wrong figures until the projection is rebuilt.',
      bell,
    })
    raiseAlarm(this, 'LateChanges', {
      metric: iteratorAge(projector),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 2,
      failureMeans: 'The dashboard is more than five minutes behind: an agency that just reported does not see itself counted.',
      bell,
    })
  }
}

function iteratorAge({ lambda }: KawalFunction<JobEnvironment>): Metric {
  return lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' })
}
