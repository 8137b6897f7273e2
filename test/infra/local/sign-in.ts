import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { localPassword } from '#infra/local/accounts.ts'

const Tokens = z.looseObject({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })
const Refusal = z.object({ error: z.string() })
const KeySet = z.object({ keys: z.tuple([z.looseObject({ kid: z.string() })]) })

export const readTokens = async (answer: Response) => Tokens.parse(await answer.json())
export const readRefusal = async (answer: Response) => Refusal.parse(await answer.json()).error
/** The issuer's one public key. */
export const readPublicKey = async (origin: string) => KeySet.parse(await (await fetch(`${origin}/oidc/jwks`)).json()).keys[0]

interface Page {
  url: string
  status: number
  headers: Headers
  body: string
}

export interface Browser {
  open: (url: string, form?: URLSearchParams) => Promise<Page>
}

export interface SignIn {
  code: string
  verifier: string
  browser: Browser
  loginPage: Page
  hasSeenLogin: boolean
}

/** A browser with a cookie jar that stops before leaving for the web's own addresses. */
function openBrowser(origin: string): Browser {
  const cookies = new Map<string, string>()
  async function open(url: string, form?: URLSearchParams): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) return { url, status: answer.status, headers: answer.headers, body: await answer.text() }
    const next = new URL(location, url)
    const isOutside = !next.pathname.startsWith('/oidc/') || next.origin !== origin
    return isOutside ? { url: next.href, status: answer.status, headers: answer.headers, body: '' } : open(next.href)
  }
  return { open }
}

/** Signs in as a person does, up to the code. */
export async function signIn(
  origin: string,
  account: string,
  browser = openBrowser(origin),
  { password = localPassword, query = '', form = {} }: { password?: string; query?: string; form?: Record<string, string> } = {},
): Promise<SignIn> {
  const verifier = randomBytes(32).toString('base64url')
  const question = new URLSearchParams({
    client_id: 'kawal-web',
    redirect_uri: `${origin}/masuk/selesai`,
    response_type: 'code',
    scope: 'openid offline_access',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const loginPage = await browser.open(`${origin}/oidc/auth?${question.toString()}`)
  const hasSeenLogin = loginPage.body !== ''
  const end = hasSeenLogin ? await browser.open(loginPage.url + query, new URLSearchParams({ account, password, ...form })) : loginPage
  const code = new URL(end.url).searchParams.get('code')
  if (code === null) throw new Error(`${end.status} ${end.url} ${end.body}`)
  return { code, verifier, browser, loginPage, hasSeenLogin }
}
