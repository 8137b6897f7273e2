import { type Account, demoAccounts, guestPrefix, localPassword } from '../accounts.ts'
import { escapeHtml, type Language, page } from './page.ts'

const words = {
  id: {
    title: 'Masuk',
    intro: 'Kawal di komputer ini memakai akun contoh. Orang-orangnya rekaan.',
    who: 'Masuk sebagai',
    guest: 'Akun tamu, untuk menerima undangan',
    guestHint: 'Hanya di komputer ini: tulis nama apa saja (huruf dan angka), akunnya dibuat saat itu juga.',
    guestName: 'Nama akun tamu',
    password: 'Kata sandi',
    hint: `Kata sandi semua akun contoh: ${localPassword}`,
    submit: 'Masuk',
    other: 'English',
    problem: 'Akun atau kata sandi tidak cocok. Pilih akun dan tulis kata sandinya lagi.',
    problemTitle: 'Belum berhasil masuk',
  },
  en: {
    title: 'Sign in',
    intro: 'Kawal on this machine uses demo accounts. The people are made up.',
    who: 'Sign in as',
    guest: 'Guest account, to accept an invitation',
    guestHint: 'On this machine only: write any name (letters and digits), and the account is made then and there.',
    guestName: 'Name of the guest account',
    password: 'Password',
    hint: `Password of all demo accounts: ${localPassword}`,
    submit: 'Sign in',
    other: 'Bahasa Indonesia',
    problem: 'Account or password do not match. Choose an account and type its password again.',
    problemTitle: 'Not signed in yet',
  },
} as const

/** The one page of the local sign-in; works without script, by keyboard and on a phone. */
export function loginPage(language: Language, chosen: string | undefined, hasFailed: boolean): string {
  const text = words[language]
  const other = language === 'id' ? 'en' : 'id'
  const problem = `<div class="problem" role="alert"><h2>${text.problemTitle}</h2><p>${text.problem}</p></div>`
  return page(
    language,
    hasFailed ? `${text.problemTitle}: ${text.title}` : text.title,
    `<h1>${text.title}</h1>${hasFailed ? problem : ''}
<p>${text.intro}</p>
<form method="post" action="?lang=${language}">
<fieldset><legend>${text.who}</legend>${demoAccounts.map((account) => choice(account, language, chosen)).join('')}${guestChoice(language, chosen)}</fieldset>
<label class="label" for="password">${text.password}</label>
<p class="hint" id="hint">${text.hint}</p>
<input type="password" id="password" name="password" autocomplete="current-password" required aria-describedby="hint"${hasFailed ? ' aria-invalid="true"' : ''}>
<button type="submit">${text.submit}</button>
</form>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${text.other}</a></p>`,
  )
}

function choice({ account, name, title }: Account, language: Language, chosen: string | undefined): string {
  const isChosen = account === chosen ? ' checked' : ''
  return `<label class="account"><input type="radio" name="account" value="${account}" required${isChosen}>
<span><strong>${escapeHtml(name)} (${account})</strong><small>${escapeHtml(title[language])}</small></span></label>`
}

function guestChoice(language: Language, chosen: string | undefined): string {
  const text = words[language]
  const isChosen = chosen === guestPrefix ? ' checked' : ''
  return `<label class="account"><input type="radio" name="account" value="${guestPrefix}" required${isChosen}>
<span><strong>${text.guest}</strong><small>${text.guestHint}</small></span></label>
<label class="label" for="guest">${text.guestName}</label>
<input type="text" id="guest" name="guest" maxlength="30" autocomplete="off" autocapitalize="none" spellcheck="false">`
}
