import { Duration } from 'aws-cdk-lib'
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersStrictTransportSecurity,
  type ResponseSecurityHeadersBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { securityHeaders } from '#infra/security-headers.ts'

/** CloudFront wants some headers as settings of its own and takes only the others as they are. */
export function createHeadersPolicy(scope: Construct, id: string, connectsTo: readonly string[]): ResponseHeadersPolicy {
  const { settings, rest } = split(securityHeaders({ connect: connectsTo }))
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'Kawal: security headers of every answer',
    securityHeadersBehavior: settings,
    customHeadersBehavior: { customHeaders: Object.entries(rest).map(([header, value]) => ({ header, value, override: true })) },
  })
}

function split(headers: Record<string, string>): { settings: ResponseSecurityHeadersBehavior; rest: Record<string, string> } {
  const rest = { ...headers }
  const take = (name: string): string => {
    const value = rest[name]
    if (value === undefined) throw new Error(`The security headers lack ${name}.`)
    delete rest[name]
    return value
  }
  take('x-content-type-options')
  const settings = {
    contentTypeOptions: { override: true },
    contentSecurityPolicy: { contentSecurityPolicy: take('content-security-policy'), override: true },
    strictTransportSecurity: strictTransport(take('strict-transport-security')),
    frameOptions: { frameOption: oneOf(HeadersFrameOption, take('x-frame-options')), override: true },
    referrerPolicy: { referrerPolicy: oneOf(HeadersReferrerPolicy, take('referrer-policy')), override: true },
  }
  return { settings, rest }
}

function strictTransport(value: string): ResponseHeadersStrictTransportSecurity {
  return {
    accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(value)?.[1])),
    includeSubdomains: value.includes('includeSubDomains'),
    preload: value.includes('preload'),
    override: true,
  }
}

function oneOf<Option extends string>(options: Record<string, Option>, value: string): Option {
  const option = Object.values(options).find((known) => known === value)
  if (option === undefined) throw new Error(`CloudFront knows no header value "${value}".`)
  return option
}
