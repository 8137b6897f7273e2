import { Match } from 'aws-cdk-lib/assertions'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { servePagesCode } from '#infra/aws/app/site.ts'
import { fullContext, resourcesOf, synthesise } from './synthesise.ts'

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
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/api/*',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: managed.cachingDisabled,
            OriginRequestPolicyId: managed.allViewerExceptHost,
          }),
        ],
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

describe('security headers', () => {
  test('nothing unsafe runs in a page, and it talks only to itself, the evidence bucket and the issuer', () => {
    const policy = contentSecurityPolicy()
    expect(policy).not.toContain('unsafe-')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain('https://cognito-idp.ap-southeast-3.amazonaws.com')
    expect(policy).toMatch(/EvidenceBucket\w+RegionalDomainName/)
    expect(policy).toMatch(/PeoplePoolDomain\w+/)
  })

  test('they go with pages and with answers of the API alike', () => {
    const [[id] = []] = resourcesOf(appData, 'AWS::CloudFront::ResponseHeadersPolicy')
    const behaviour = Match.objectLike({ ResponseHeadersPolicyId: { Ref: id } })
    app.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ DefaultCacheBehavior: behaviour, CacheBehaviors: [behaviour] }),
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

function contentSecurityPolicy(): string {
  const [[, policy] = []] = resourcesOf(appData, 'AWS::CloudFront::ResponseHeadersPolicy')
  return JSON.stringify(policy?.Properties)
}
