import { Duration, Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { raiseAlarm } from '#infra/aws/house/alarm.ts'
import { createLogGroup } from '#infra/aws/house/log-group.ts'

export interface DoorProps {
  readonly bell: ITopic
}

/** The way in for every request of /api; CloudFront stands in front of it. */
export class Door extends Construct {
  readonly #api: HttpApi

  constructor(scope: Construct, id: string, { bell }: DoorProps) {
    super(scope, id)
    this.#api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Kawal: /api' })
    this.#openStage()
    raiseAlarm(this, 'Broken', {
      metric: this.#api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      failureMeans: 'Someone at an office or an agency got an error instead of an answer and cannot finish what they were doing in Kawal.',
      bell,
    })
  }

  get host(): string {
    return `${this.#api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`
  }

  leadTo(target: IFunction): void {
    const routes = this.#api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Everything', target),
    })
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The function verifies every token itself, the same way on one machine, and must answer public routes without one.',
      })
    }
  }

  #openStage(): void {
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(createLogGroup(this, 'AccessLogs')),
        format: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
      },
    })
  }
}

/** No address, no agent, no path (a calendar's path is its password): the request id leads to the function's own lines. */
const accessLogLine = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  integrationError: '$context.integrationErrorMessage',
}
