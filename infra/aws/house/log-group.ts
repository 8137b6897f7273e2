import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** Logs are for running Kawal; what must be kept for ever is the history in the table. */
const logRetention = RetentionDays.THREE_MONTHS

export function createLogGroup(scope: Construct, id: string): LogGroup {
  return new LogGroup(scope, id, { retention: logRetention, removalPolicy: RemovalPolicy.RETAIN })
}
