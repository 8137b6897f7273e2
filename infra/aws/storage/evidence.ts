import { Duration, Stack } from 'aws-cdk-lib'
import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { EventPattern } from 'aws-cdk-lib/aws-events'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { HttpMethods, type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import type { Granted } from '#infra/aws/house/granted.ts'
import { PrivateBucket } from '#infra/aws/house/private-bucket.ts'
import { wildcardFinding } from '#infra/aws/house/wildcard-finding.ts'
import { MalwareScan, scanTag } from './malware-scan.ts'

export interface EvidenceProps {
  readonly accessLogs: IBucket
  /** Where browsers upload from. */
  readonly siteOrigin: string
  /** Nobody replaces or deletes a stored version before. */
  readonly retention: Duration
}

/** The files that prove what was done: every version kept and locked, scanned for malware on arrival. */
export class Evidence extends Construct {
  readonly #bucket: PrivateBucket

  constructor(scope: Construct, id: string, props: EvidenceProps) {
    super(scope, id)
    this.#bucket = new PrivateBucket(this, 'Bucket', {
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(props.retention),
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'evidence/',
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: [
        {
          allowedOrigins: [props.siteOrigin],
          allowedMethods: evidenceBucketDefinition.corsMethods.map((method) => HttpMethods[method]),
          allowedHeaders: [...evidenceBucketDefinition.uploadHeaders],
          maxAge: 3600,
        },
      ],
    })
    new MalwareScan(this, 'MalwareScan', { bucket: this.#bucket })
    this.#refuseInfected()
  }

  /** Where a browser sends files, for the content security policy. */
  get origin(): string {
    return `https://${this.#bucket.bucketRegionalDomainName}`
  }

  /** Where CloudFront fetches files, with no right of its own: the signature in each address is the permission. */
  get downloads(): IOrigin {
    return S3BucketOrigin.withBucketDefaults(this.#bucket)
  }

  /** Storing and reading evidence; nothing of Kawal may delete it. */
  readWrite(): Granted {
    // Exported by hand because the acknowledgement must name the resource as the app's template will.
    const bucketArn = Stack.of(this).exportValue(this.#bucket.bucketArn)
    const objects = `${bucketArn}/*`
    return {
      value: this.#bucket.bucketName,
      statements: [
        new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects] }),
        // Without it S3 answers 403 instead of 404 for a file that was never uploaded.
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }),
      ],
      acknowledged: [
        {
          id: wildcardFinding(this, objects),
          reason: 'Evidence is named by the id of its document, made at run time; reading and storing are limited to this one bucket.',
        },
      ],
    }
  }

  /** Event of the scan that found something. */
  foundMalware(): EventPattern {
    return {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: {
        s3ObjectDetails: { bucketName: [this.#bucket.bucketName] },
        scanResultDetails: { scanResultStatus: [scanTag.infected] },
      },
    }
  }

  #refuseInfected(): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.#bucket.arnForObjects('*')],
        conditions: { StringEquals: { [`s3:ExistingObjectTag/${scanTag.name}`]: scanTag.infected } },
      }),
    )
  }
}
