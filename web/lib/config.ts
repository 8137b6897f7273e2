import * as z from 'zod/mini'

/** What the front door tells the site about where it runs. */
export const SiteConfig = z.object({
  issuer: z.url(),
  clientId: z.string(),
  apiBase: z.string(),
  scope: z._default(z.string(), 'openid'),
  /** Resource indicator (RFC 8707) for issuers that want one. */
  resource: z.optional(z.string()),
})
export type SiteConfig = z.infer<typeof SiteConfig>

/** Reads `/config.json`. */
export async function loadConfig(): Promise<SiteConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } })
  return SiteConfig.parse(await response.json())
}
