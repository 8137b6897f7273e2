import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { errors, type Provider } from 'oidc-provider'
import { findAccount, guestPrefix, localPassword, subjectOf } from '../accounts.ts'
import { loginPage } from './login-page.ts'
import { type Language, pagePolicy } from './page.ts'

const longestForm = 4_096

/** Shows the sign-in page and takes its form. */
export async function answerSignIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const language = chooseLanguage(request, params['ui_locales'])
  if (request.method === 'GET' || request.method === 'HEAD') return showLogin(response, 200, loginPage(language, undefined, false))
  if (request.method !== 'POST' || Number(request.headers['content-length'] ?? Number.NaN) > longestForm)
    return void response.writeHead(400).end()
  const form = new URLSearchParams(await text(request))
  const account = findAccount(accountIn(form))
  if (!account || form.get('password') !== localPassword) {
    return showLogin(response, 422, loginPage(language, form.get('account') ?? undefined, true))
  }
  await provider.interactionFinished(request, response, { login: { accountId: subjectOf(account.account) } })
}

/** The account that was chosen; a guest's is made of the name that they wrote. */
function accountIn(form: URLSearchParams): string {
  const chosen = form.get('account') ?? ''
  const name = form.get('guest')?.trim().toLowerCase().replaceAll(/\s+/g, '-') ?? ''
  return chosen === guestPrefix ? guestPrefix + name : chosen
}

export const isLostSignIn = (error: unknown): boolean => error instanceof errors.SessionNotFound

function chooseLanguage(request: IncomingMessage, uiLocales: unknown): Language {
  const asked = new URLSearchParams(request.url?.split('?')[1]).get('lang') ?? (typeof uiLocales === 'string' ? uiLocales : '')
  return asked.startsWith('en') ? 'en' : 'id'
}

function showLogin(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(html)
}
