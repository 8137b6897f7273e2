import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { PrivateBucket } from '#infra/aws/house/private-bucket.ts'

/** Who read or wrote which object, for a year. Buckets of both stacks write here. */
export class AccessLogs extends Construct {
  /** For other buckets to name; by name only, so that nothing here names them back. */
  readonly destination: IBucket
  readonly #bucket: PrivateBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.#bucket = new PrivateBucket(this, 'Bucket', { lifecycleRules: [{ expiration: Duration.days(365) }] })
    this.destination = Bucket.fromBucketName(this, 'Destination', this.#bucket.bucketName)
    this.#acceptFromThisAccount()
  }

  /** By account rather than by bucket: naming a bucket of the app here would make the two stacks depend on each other. */
  #acceptFromThisAccount(): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.#bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
  }
}
