import { Duration } from 'aws-cdk-lib'
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersStrictTransportSecurity,
  type ResponseSecurityHeadersBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

interface Headed {
  /** What carries them, for people who see the policy in the console. */
  readonly of: string
  readonly headers: Readonly<Record<string, string>>
}

/** CloudFront wants some headers as settings of its own and takes only the others as they are. */
export function createHeadersPolicy(scope: Construct, id: string, { of, headers }: Headed): ResponseHeadersPolicy {
  const { settings, rest } = split(headers)
  return new ResponseHeadersPolicy(scope, id, {
    comment: `Kawal: security headers of ${of}`,
    securityHeadersBehavior: settings,
    customHeadersBehavior: { customHeaders: Object.entries(rest).map(([header, value]) => ({ header, value, override: true })) },
  })
}

function split(headers: Headed['headers']): { settings: ResponseSecurityHeadersBehavior; rest: Record<string, string> } {
  const rest: Record<string, string> = { ...headers }
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
