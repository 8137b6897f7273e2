import { Duration, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  Function as EdgeFunction,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { PrivateBucket } from '#infra/aws/house/private-bucket.ts'
import type { Settings } from '#infra/aws/settings.ts'
import { securityHeaders } from '#infra/security-headers.ts'
import { handOutFiles } from './downloads.ts'
import { createHeadersPolicy } from './headers-policy.ts'

export interface SiteProps {
  readonly domain: Settings['domain']
  /** Host that answers /api. */
  readonly apiHost: string
  /** Where files come from. */
  readonly downloads: IOrigin
  /** Origins besides its own that a page may talk to. */
  readonly connectsTo: readonly string[]
  readonly accessLogs: IBucket
}

/** What people see: the built web from a private bucket, /api, and files, under one address. */
export class Site extends Construct {
  readonly origin: string
  readonly bucket: PrivateBucket
  readonly #distribution: Distribution

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id)
    this.bucket = this.#createBucket(props.accessLogs)
    this.#distribution = this.#createDistribution(props)
    this.origin = `https://${props.domain?.name ?? this.#distribution.distributionDomainName}`
    this.#acknowledge(props.domain !== undefined)
  }

  /** Where the DNS record of a domain has to point. */
  get address(): string {
    return this.#distribution.distributionDomainName
  }

  /** Takes the place of the evidence bucket's origin in links to files. */
  get downloadsUrl(): string {
    return this.origin + evidenceBucketDefinition.downloadsPath
  }

  #createBucket(accessLogs: IBucket): PrivateBucket {
    return new PrivateBucket(this, 'Bucket', { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: 'site/' })
  }

  #createDistribution({ domain, apiHost, downloads, connectsTo }: SiteProps): Distribution {
    const headers = securityHeaders({ connect: connectsTo })
    const responseHeadersPolicy = createHeadersPolicy(this, 'Headers', { of: 'pages and answers', headers })
    return new Distribution(this, 'Distribution', {
      comment: 'Kawal',
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: this.#pages(responseHeadersPolicy),
      additionalBehaviors: { '/api/*': api(apiHost, responseHeadersPolicy), ...handOutFiles(this, downloads) },
      errorResponses: failuresToForget.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
  }

  #pages(responseHeadersPolicy: ResponseHeadersPolicy) {
    const servePages = new EdgeFunction(this, 'ServePages', {
      code: FunctionCode.fromInline(servePagesCode),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Every page of the site is index.html',
    })
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [{ function: servePages, eventType: FunctionEventType.VIEWER_REQUEST }],
      responseHeadersPolicy,
    }
  }

  #acknowledge(hasDomain: boolean): void {
    Validations.of(this.#distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Citizens and journalists may read the public pages from anywhere; officials travel.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'No WAF: the API throttles and validates every request, and a WAF would cost more than all the rest.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'CloudFront delivers these logs to no bucket in Jakarta; the API logs each request, the bucket each read.',
      },
    )
    if (hasDomain) return
    Validations.of(this.#distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason: "CloudFront's own certificate fixes the oldest TLS version; with a domain the minimum is TLS 1.2 (2021).",
    })
  }
}

/** CloudFront keeps these for ten seconds, whatever their Cache-Control says, and would give one person's failure to all. */
const failuresToForget = [404, 500, 502, 503, 504]

/** Addresses without a dot are pages of the web, which finds its way itself; the rest are files. */
export const servePagesCode = `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}`

function api(host: string, responseHeadersPolicy: ResponseHeadersPolicy) {
  return {
    origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY, originSslProtocols: [OriginSslPolicy.TLS_V1_2] }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // All but Host, so Authorization, If-Match and Idempotency-Key arrive as sent.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy,
  }
}
