import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { runTool } from './run-tool.ts'

/** What `cdk deploy --outputs-file` tells about the app stack. */
const Outputs = z.object({
  KawalApp: z.object({ SiteBucket: z.string(), SiteUrl: z.string(), Issuer: z.string(), WebClientId: z.string() }),
})

const forever = 'public, max-age=31536000, immutable'
const askEachTime = 'no-cache'

/**
 * Puts the built web into the site's bucket: files first and the page that names them last,
 * so that nobody is ever sent a page whose files are not there yet.
 * @returns the address of the site.
 */
export function publishSite(outputsFile: string, web: string): string {
  const { KawalApp: site } = Outputs.parse(JSON.parse(readFileSync(outputsFile, 'utf8')))
  const config = join(dirname(outputsFile), 'config.json')
  writeFileSync(config, JSON.stringify({ issuer: site.Issuer, clientId: site.WebClientId, apiBase: '' }))
  const bucket = `s3://${site.SiteBucket}`
  // Old files stay: a page opened yesterday may still ask for them.
  aws('sync', join(web, 'assets'), `${bucket}/assets`, '--cache-control', forever)
  aws('cp', config, `${bucket}/config.json`, '--content-type', 'application/json', '--cache-control', askEachTime)
  aws('sync', web, bucket, '--exclude', 'assets/*', '--exclude', 'config.json', '--delete', '--cache-control', askEachTime)
  return site.SiteUrl
}

function aws(...words: string[]): void {
  runTool('aws', ['s3', ...words])
}
