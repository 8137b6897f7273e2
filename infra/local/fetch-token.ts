import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { localPassword } from './accounts.ts'
import { LaunchError } from './launch-error.ts'
import { webClientId } from './oidc/web-client-id.ts'

const TokenAnswer = z.object({ access_token: z.string() })
const mostRedirects = 10

/** Signs an account in as a browser would, code + PKCE, and returns its access token. */
export async function fetchToken(origin: string, account: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url')
  const redirectUri = `${origin}/masuk/selesai`
  const code = await fetchCode(origin, account, redirectUri, verifier)
  const answer = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: webClientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  })
  if (!answer.ok) throw new Error(`The token endpoint answered ${answer.status}: ${await answer.text()}`)
  return TokenAnswer.parse(await answer.json()).access_token
}

async function fetchCode(origin: string, account: string, redirectUri: string, verifier: string): Promise<string> {
  const question = new URLSearchParams({
    client_id: webClientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid offline_access',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const browser = new CookieBrowser()
  const loginPage = await browser.follow(`${origin}/oidc/auth?${question.toString()}`, redirectUri)
  const form = new URLSearchParams({ account, password: localPassword })
  const end = await browser.follow(loginPage, redirectUri, form)
  const code = new URL(end).searchParams.get('code')
  if (code === null) throw new LaunchError(`Kawal knows no account "${account}".`)
  return code
}

/** As little of a browser as signing in needs: cookies and redirects. */
class CookieBrowser {
  private readonly cookies = new Map<string, string>()

  /** The address where the redirects end: a page that was shown, or the client's own address, which is not visited. */
  async follow(start: string, stopAt: string, form?: URLSearchParams): Promise<string> {
    let [url, body] = [start, form]
    for (let hop = 0; hop < mostRedirects; hop++) {
      const answer = await this.request(url, body)
      const location = answer.headers.get('location')
      if (location === null) return url
      url = new URL(location, url).href
      body = undefined
      if (url.startsWith(stopAt)) return url
    }
    throw new Error('Signing in was redirected too often')
  }

  private async request(url: string, body: URLSearchParams | undefined): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie, accept: 'text/html' }, ...(body && { method: 'POST', body }) })
    await answer.arrayBuffer()
    for (const line of answer.headers.getSetCookie()) this.keep(line)
    return answer
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name === undefined) return
    if (value === undefined || value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
