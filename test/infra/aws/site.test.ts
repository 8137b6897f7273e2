import { Match } from 'aws-cdk-lib/assertions'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { asSignedCode } from '#infra/aws/app/downloads.ts'
import { servePagesCode } from '#infra/aws/app/site.ts'
import { downloadHeaders } from '#infra/security-headers.ts'
import { fullContext, type Resource, resourcesOf, synthesise } from './synthesise.ts'

const { app, appData } = synthesise(fullContext)

describe('one address', () => {
  test('pages come from a bucket that only this distribution can read', () => {
    app.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', OriginAccessControlOriginType: 's3' }),
    })
    app.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: Match.objectLike({ StringEquals: Match.anyValue() }),
          }),
        ]),
      }),
    })
  })

  test('/api goes to the API with every method, uncached, with the headers as they were sent', () => {
    app.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: '/api/*',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: managed.cachingDisabled,
            OriginRequestPolicyId: managed.allViewerExceptHost,
          }),
        ]),
      }),
    })
  })

  test('the API takes every route below /api and slows callers who send too much', () => {
    app.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'ANY /api/{proxy+}' })
    app.resourceCountIs('AWS::ApiGatewayV2::Route', 1)
    app.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
      AccessLogSettings: Match.anyValue(),
    })
  })

  test('a domain is served with TLS 1.2 at least', () => {
    app.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['kawal.example.go.id'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' }),
      }),
    })
  })
})

describe('files', () => {
  test('come from the evidence bucket by their signature alone: no access control, no header, no cookie, every query', () => {
    app.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: '/files/*',
            AllowedMethods: ['GET', 'HEAD'],
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: managed.cachingDisabled,
            OriginRequestPolicyId: { Ref: Match.stringLikeRegexp('^SiteOnlyTheSignature') },
            ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp('^SiteFileHeaders') },
            FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: Match.anyValue() }],
          }),
        ]),
        Origins: Match.arrayWith([
          {
            Id: Match.anyValue(),
            DomainName: { 'Fn::ImportValue': Match.stringLikeRegexp('EvidenceBucket\\w+RegionalDomainName') },
            S3OriginConfig: { OriginAccessIdentity: '' },
          },
        ]),
      }),
    })
    app.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: Match.objectLike({
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        HeadersConfig: { HeaderBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      }),
    })
  })

  test('are asked for by the path that was signed', () => {
    const uri = runInNewContext(`${asSignedCode}; handler({ request: { uri: '/files/63/doc_01JD2Z' } }).uri`)
    expect(uri).toBe('/63/doc_01JD2Z')
  })

  test('are linked to at the address of the site', () => {
    app.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ KAWAL_DOWNLOADS_URL: 'https://kawal.example.go.id/files' }) },
    })
  })

  test('are never sniffed, run nothing, and tell nobody where they were opened', () => {
    app.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none'; sandbox;"), Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
        }),
        CustomHeadersConfig: { Items: [{ Header: 'cross-origin-resource-policy', Value: 'same-origin', Override: true }] },
      }),
    })
    expect(Object.keys(downloadHeaders)).toHaveLength(6)
  })
})

test('no failure is kept at the edge, where it would be given to the next person too', () => {
  app.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      CustomErrorResponses: [404, 500, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    }),
  })
})

describe('security headers', () => {
  test('nothing unsafe runs in a page, and it talks only to itself, the issuer and, for uploads, the evidence bucket', () => {
    const policy = contentSecurityPolicy()
    expect(policy).not.toContain('unsafe-')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("img-src 'self' data: blob:;")
    expect(policy).toContain('https://cognito-idp.ap-southeast-3.amazonaws.com')
    expect(policy).toMatch(/EvidenceBucket\w+RegionalDomainName/)
    expect(policy).toMatch(/PeoplePoolDomain\w+/)
  })

  test('they go with pages and with answers of the API alike', () => {
    const behaviour = { ResponseHeadersPolicyId: { Ref: pagesPolicy()[0] } }
    app.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultCacheBehavior: Match.objectLike(behaviour),
        CacheBehaviors: Match.arrayWith([Match.objectLike({ PathPattern: '/api/*', ...behaviour })]),
      }),
    })
  })
})

describe('addresses of pages', () => {
  test.each([
    ['/', '/index.html'],
    ['/perjanjian/agr_01JD2Z', '/index.html'],
    ['/masuk/selesai', '/index.html'],
    ['/v1.2/agenda', '/index.html'],
    ['/assets/app-8f3a.js', '/assets/app-8f3a.js'],
    ['/config.json', '/config.json'],
  ])('%s is answered with %s', (uri, expected) => {
    expect(runInNewContext(`${servePagesCode}; handler({ request: { uri: '${uri}' } }).uri`)).toBe(expected)
  })
})

describe('sign-in of the site', () => {
  test('is by code, without a secret, with short tokens and rotating refresh, back to the site alone', () => {
    app.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: ['https://kawal.example.go.id/masuk/selesai'],
      AccessTokenValidity: 15,
      TokenValidityUnits: Match.objectLike({ AccessToken: 'minutes' }),
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      ExplicitAuthFlows: Match.not(Match.arrayWith(['ALLOW_REFRESH_TOKEN_AUTH'])),
      PreventUserExistenceErrors: 'ENABLED',
    })
  })

  test("without a domain it comes back to CloudFront's own address", () => {
    synthesise().app.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: [
        { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [Match.stringLikeRegexp('^SiteDistribution'), 'DomainName'] }, '/masuk/selesai']] },
      ],
    })
  })
})

const managed = { cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' }

function pagesPolicy(): [string, Resource] {
  const policy = resourcesOf(appData, 'AWS::CloudFront::ResponseHeadersPolicy').find(([id]) => id.startsWith('SiteHeaders'))
  if (policy === undefined) throw new Error('Pages have no headers')
  return policy
}

const contentSecurityPolicy = (): string => JSON.stringify(pagesPolicy()[1].Properties)
