import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { ApiEnvironment, BootstrapEnvironment, WorkerEnvironment } from '#functions/platform/env.ts'
import { AlarmBell } from './app/alarm-bell.ts'
import { Door } from './app/door.ts'
import { Projection } from './app/projection.ts'
import { Site } from './app/site.ts'
import { WebSignIn } from './app/web-sign-in.ts'
import { raiseAlarm } from './house/alarm.ts'
import { KawalFunction } from './house/kawal-function.ts'
import { StreamJob } from './house/stream-job.ts'
import type { Settings } from './settings.ts'
import type { StorageStack } from './storage-stack.ts'

export interface AppStackProps extends StackProps {
  readonly storage: StorageStack
  /** Folder of the built functions. */
  readonly bundles: string
  readonly settings: Settings
}

/** What runs: site and /api under one address, the API function, the projection, and the bell that rings when one fails. */
export class AppStack extends Stack {
  readonly #props: AppStackProps
  readonly #bell: ITopic

  constructor(scope: Construct, id: string, props: AppStackProps) {
    super(scope, id, { ...props, description: 'Kawal: site, API and projection.' })
    const { storage, bundles, settings } = props
    this.#props = props
    this.#bell = new AlarmBell(this, 'AlarmBell', { email: settings.alarmEmail }).topic

    const door = new Door(this, 'Door', { bell: this.#bell })
    const site = new Site(this, 'Site', {
      domain: settings.domain,
      apiHost: door.host,
      downloads: storage.evidence.downloads,
      connectsTo: [storage.evidence.origin, ...storage.people.origins],
      accessLogs: storage.accessLogs.destination,
    })
    const signIn = new WebSignIn(this, 'WebSignIn', { pool: storage.people.pool, siteOrigin: site.origin })
    door.leadTo(this.#createApi(site, signIn).lambda)
    const projection = new Projection(this, 'Projection', { bundles, records: storage.records, bell: this.#bell })
    this.#createWorker()
    this.#createBootstrap()
    this.#watchStorage()

    this.#tell({
      SiteUrl: site.origin,
      SiteAddress: site.address,
      SiteBucket: site.bucket.bucketName,
      Issuer: storage.people.issuer,
      WebClientId: signIn.clientId,
      RebuildFunction: projection.rebuild.lambda.functionName,
    })
  }

  #createApi(site: Site, signIn: WebSignIn): KawalFunction<ApiEnvironment> {
    const { storage, bundles } = this.#props
    return new KawalFunction<ApiEnvironment>(this, 'Api', {
      bundles,
      bundle: 'api',
      environment: {
        KAWAL_TABLE: storage.records.readWrite(),
        KAWAL_BUCKET: storage.evidence.readWrite(),
        KAWAL_OIDC_ISSUER: storage.people.issuer,
        KAWAL_OIDC_CLIENT_ID: signIn.clientId,
        KAWAL_DOWNLOADS_URL: site.downloadsUrl,
        KAWAL_LOG_LEVEL: 'info',
      },
      failureMeans: 'Nobody can work in Kawal: agencies cannot report, the Ombudsman cannot give verdicts, and the site shows errors.',
      bell: this.#bell,
      timeout: Duration.seconds(28),
      memory: 1024,
    })
  }

  /** Carries on what takes several steps, and reads the signatures of files. */
  #createWorker(): void {
    const { storage, bundles } = this.#props
    new StreamJob<WorkerEnvironment>(this, 'Worker', {
      bundles,
      bundle: 'worker',
      environment: { KAWAL_TABLE: storage.records.readWrite(), KAWAL_BUCKET: storage.evidence.readWrite(), KAWAL_LOG_LEVEL: 'info' },
      records: storage.records,
      nouns: ['processes', 'documents'],
      failureMeans: 'Work on many records stands still: PKS do not follow their MoU, duties do not reach the successor of a merged agency.',
      parkedMeans: 'A piece of work was given up after several tries: an administrator has to resume it by hand.',
      lateMeans: 'Work on many records is more than five minutes behind: an administrator sees its progress stand still.',
      bell: this.#bell,
      timeout: Duration.minutes(2),
      // Reading signatures took 660 MB for the worst file of 25 MB.
      memory: 2048,
    })
  }

  /** Makes the first administrator; it exists only in a deployment that names one. */
  #createBootstrap(): void {
    const { storage, bundles, settings } = this.#props
    if (settings.firstAdministrator === undefined) return
    const bootstrap = new KawalFunction<BootstrapEnvironment>(this, 'Bootstrap', {
      bundles,
      bundle: 'bootstrap',
      environment: {
        KAWAL_TABLE: storage.records.readWrite(),
        KAWAL_LOG_LEVEL: 'info',
        KAWAL_ADMIN_SUBJECT: settings.firstAdministrator.subject,
        KAWAL_ADMIN_NAME: settings.firstAdministrator.name,
      },
      failureMeans: 'The office that sets Kawal up has no administrator yet, so nobody can be let in.',
      bell: this.#bell,
      timeout: Duration.minutes(1),
      memory: 512,
    })
    this.#tell({ BootstrapFunction: bootstrap.lambda.functionName })
  }

  /** The storage stack has no bell, so what can go wrong in it is watched from here. */
  #watchStorage(): void {
    const { records, evidence } = this.#props.storage
    for (const kind of ['Read', 'Write'] as const) {
      raiseAlarm(this, `${kind}sThrottled`, {
        metric: records.throttled(kind),
        threshold: 1,
        failureMeans: 'People wait or are asked to try again: the table turns requests away because one part of it is too busy.',
        bell: this.#bell,
      })
    }
    new Rule(this, 'MalwareFound', {
      description: 'A file that someone handed in as evidence carries malware; nobody can open it, and its sender has to be told.',
      eventPattern: evidence.foundMalware(),
      targets: [new SnsTopic(this.#bell)],
    })
  }

  #tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
