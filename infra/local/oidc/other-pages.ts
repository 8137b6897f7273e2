import type { Context } from 'oidc-provider'
import { escapeHtml, page, pagePolicy } from './page.ts'

const submitForm = 'document.forms[0].submit()'

/** Signing out asks nothing more: the form sends itself; without script one button does. */
export function logoutPage(context: Context, form: string): void {
  const confirmed = form.replace(
    '</form>',
    '<input type="hidden" name="logout" value="yes"><button type="submit">Keluar / Sign out</button></form>',
  )
  show(context, page('id', 'Keluar', `<h1>Keluar dari Kawal</h1>${confirmed}`, submitForm), submitForm)
}

export function signedOutPage(context: Context): void {
  show(context, page('id', 'Sudah keluar', '<h1>Anda sudah keluar</h1><p lang="en">You are signed out.</p><p><a href="/">Kawal</a></p>'))
}

export function problemPage(
  context: Context,
  { error, error_description: description }: { error: string; error_description?: string },
): void {
  const detail = escapeHtml(description === undefined ? error : `${error}: ${description}`)
  const content = `<h1>Tidak bisa masuk</h1><p>Mulailah lagi dari halaman depan.</p><p lang="en">Signing in failed; start again from the front page.</p>`
  show(context, page('id', 'Tidak bisa masuk', `${content}<p class="hint">${detail}</p><p><a href="/">Kawal</a></p>`))
}

function show(context: Context, html: string, script?: string): void {
  context.type = 'html'
  context.set('content-security-policy', pagePolicy(script))
  context.body = html
}
