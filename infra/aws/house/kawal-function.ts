import { join } from 'node:path'
import { Duration, Validations } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { functionEntries } from '#infra/build/build-functions.ts'
import { raiseAlarm } from './alarm.ts'
import { type Granted, isGranted, type Wiring } from './granted.ts'
import { createLogGroup } from './log-group.ts'

/** The bundles that infra/build makes, one folder each; the other one is for serving without Lambda. */
export type BundleName = Exclude<keyof typeof functionEntries, 'api-server'>

export interface KawalFunctionProps<Environment> {
  /** Folder that holds one folder a bundle. */
  readonly bundles: string
  readonly bundle: BundleName
  readonly environment: Wiring<Environment>
  /** One sentence: who suffers when this function fails. It is the text of its alarms. */
  readonly failureMeans: string
  readonly bell: ITopic
  readonly timeout: Duration
  /** In MB; Lambda gives processor time in proportion, one whole core at 1,769. */
  readonly memory: number
}

/** A function of Kawal: same runtime, own role with nothing but what its variables grant, kept logs, an alarm in words. */
export class KawalFunction<Environment> extends Construct {
  readonly lambda: LambdaFunction
  readonly #role: Role

  constructor(scope: Construct, id: string, props: KawalFunctionProps<Environment>) {
    super(scope, id)
    const logGroup = createLogGroup(this, 'Logs')
    this.#role = this.#createRole(logGroup)
    this.lambda = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(join(props.bundles, props.bundle)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role: this.#role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Request ids already join the log lines of a request; tracing would add a permission on every resource and a second place to look.
      tracing: Tracing.DISABLED,
      environment: this.#wire(props.environment),
    })
    this.#watch(props)
  }

  /** For permissions that come without a variable, such as reading a stream. */
  allow(...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.#role.addToPolicy(statement)
  }

  #createRole(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    return role
  }

  #wire(wiring: Wiring<Environment>): Record<string, string> {
    const variables: Record<string, string> = {}
    for (const name in wiring) {
      const wired = wiring[name]
      if (wired !== undefined) variables[name] = isGranted(wired) ? this.#accept(wired) : String(wired)
    }
    return variables
  }

  #accept(granted: Granted): string {
    this.allow(...granted.statements)
    Validations.of(this.#role).acknowledge(...(granted.acknowledged ?? []))
    return granted.value
  }

  #watch({ bell, failureMeans }: KawalFunctionProps<Environment>): void {
    const watched: Record<string, Metric> = {
      Errors: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      Throttles: this.lambda.metricThrottles({ period: Duration.minutes(5) }),
    }
    for (const [id, metric] of Object.entries(watched)) raiseAlarm(this, id, { metric, threshold: 1, failureMeans, bell })
  }
}
