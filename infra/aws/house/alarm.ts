import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export interface AlarmProps {
  /** Rings when the metric reaches the threshold in each of the periods. */
  readonly metric: IMetric
  readonly threshold: number
  /** @default 1 */
  readonly periods?: number
  /** One sentence: who suffers, and what they no longer can do. It is the text of the alarm. */
  readonly failureMeans: string
  readonly bell: ITopic
}

/** An alarm that tells people in words what its ringing means. */
export function raiseAlarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  const alarm = new Alarm(scope, id, {
    metric: props.metric,
    threshold: props.threshold,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: props.failureMeans,
  })
  alarm.addAlarmAction(new SnsAction(props.bell))
  return alarm
}
