import { Duration } from 'aws-cdk-lib'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { JobEnvironment } from '#functions/platform/env.ts'
import { KawalFunction } from '#infra/aws/house/kawal-function.ts'
import { StreamJob } from '#infra/aws/house/stream-job.ts'
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
    this.#createProjector(props)
    this.rebuild = this.#createRebuild(props)
  }

  #createProjector({ bundles, records, bell }: ProjectionProps): void {
    new StreamJob<JobEnvironment>(this, 'Projector', {
      bundles,
      bundle: 'projector',
      environment: { KAWAL_TABLE: records.readWrite(), KAWAL_LOG_LEVEL: 'info' },
      records,
      failureMeans:
        'Leadership and the secretariat see a dashboard that lags behind what agencies have reported; records themselves are right.',
      parkedMeans: 'Changes were parked that no dashboard counts: leadership sees wrong figures until the projection is rebuilt.',
      lateMeans: 'The dashboard is more than five minutes behind: an agency that just reported does not see itself counted.',
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
}
