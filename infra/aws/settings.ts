import { Duration } from 'aws-cdk-lib'
import type { Node } from 'constructs'
import * as z from 'zod/mini'

/** What an office may decide when it deploys: `cdk deploy -c domain=... -c certificateArn=...`. */
const Context = z.object({
  /** Host name of the site; without it CloudFront gives one. */
  domain: z.optional(z.hostname()),
  /** Certificate of that host name; CloudFront takes only one from us-east-1. */
  certificateArn: z.optional(z.string().check(z.startsWith('arn:aws:acm:us-east-1:'))),
  /** Where alarms are sent. */
  alarmEmail: z.optional(z.email()),
  evidenceRetentionDays: z._default(z.coerce.number().check(z.int(), z.gte(1)), 365),
  /** Given for the one deployment that makes the first administrator, and left out of the next. */
  adminSubject: z.optional(z.string().check(z.minLength(1))),
  adminName: z.optional(z.string().check(z.minLength(1))),
})

export interface Settings {
  readonly domain?: { readonly name: string; readonly certificateArn: string }
  readonly siteOrigin: string
  readonly alarmEmail?: string
  readonly evidenceRetention: Duration
  readonly firstAdministrator?: { readonly subject: string; readonly name: string }
}

/** @throws Error that says which setting is wrong, or lacks the other half of its pair. */
export function readSettings(node: Node): Settings {
  const names = Object.keys(Context.shape)
  const context = Context.parse(Object.fromEntries(names.map((name) => [name, node.tryGetContext(name)])))
  const domain = pair(context.domain, context.certificateArn, 'domain and certificateArn')
  const administrator = pair(context.adminSubject, context.adminName, 'adminSubject and adminName')
  return {
    ...(domain && { domain: { name: domain[0], certificateArn: domain[1] } }),
    ...(administrator && { firstAdministrator: { subject: administrator[0], name: administrator[1] } }),
    ...(context.alarmEmail !== undefined && { alarmEmail: context.alarmEmail }),
    // The upload URL is the permission, not the origin: until there is a domain any CloudFront site may send what it has a URL for.
    siteOrigin: domain ? `https://${domain[0]}` : 'https://*.cloudfront.net',
    evidenceRetention: Duration.days(context.evidenceRetentionDays),
  }
}

function pair(first: string | undefined, second: string | undefined, names: string): [string, string] | undefined {
  if (first === undefined && second === undefined) return undefined
  if (first === undefined || second === undefined) throw new Error(`Settings ${names} go together.`)
  return [first, second]
}
