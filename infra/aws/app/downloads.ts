import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  Function as EdgeFunction,
  type IOrigin,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { downloadHeaders } from '#infra/security-headers.ts'
import { createHeadersPolicy } from './headers-policy.ts'

const { downloadsPath } = evidenceBucketDefinition

/** Files of the evidence bucket under the site's address, with the headers that S3 cannot add; S3 itself judges the signature. */
export function handOutFiles(scope: Construct, origin: IOrigin): Record<string, BehaviorOptions> {
  const asSigned = new EdgeFunction(scope, 'FilesAsSigned', {
    code: FunctionCode.fromInline(asSignedCode),
    runtime: FunctionRuntime.JS_2_0,
    comment: 'A file is asked for by the path that was signed',
  })
  const behaviour: BehaviorOptions = {
    origin,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: onlyTheSignature(scope),
    functionAssociations: [{ function: asSigned, eventType: FunctionEventType.VIEWER_REQUEST }],
    responseHeadersPolicy: createHeadersPolicy(scope, 'FileHeaders', { of: 'files', headers: downloadHeaders }),
  }
  return { [`${downloadsPath}/*`]: behaviour }
}

/** No header of the browser: S3 must see its own Host, and refuses a request with both a signature and a token. */
function onlyTheSignature(scope: Construct): OriginRequestPolicy {
  return new OriginRequestPolicy(scope, 'OnlyTheSignature', {
    comment: 'Kawal: signed addresses of files',
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    headerBehavior: OriginRequestHeaderBehavior.none(),
    cookieBehavior: OriginRequestCookieBehavior.none(),
  })
}

export const asSignedCode = `function handler(event) {
  var request = event.request;
  request.uri = request.uri.slice(${downloadsPath.length});
  return request;
}`
