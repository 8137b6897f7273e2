import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export interface AlarmBellProps {
  readonly email: string | undefined
}

const alarms = new ServicePrincipal('cloudwatch.amazonaws.com')

/** Where every alarm rings. */
export class AlarmBell extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { email }: AlarmBellProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { displayName: 'Kawal', enforceSSL: true, masterKey: this.#createKey() })
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [alarms],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    if (email !== undefined) this.topic.addSubscription(new EmailSubscription(email))
  }

  /** A key of our own, because CloudWatch may not use the one AWS keeps for topics. */
  #createKey(): Key {
    const key = new Key(this, 'Key', {
      description: 'Alarm messages of Kawal on their way',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    })
    key.addToResourcePolicy(
      new PolicyStatement({ principals: [alarms], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
    )
    return key
  }
}
