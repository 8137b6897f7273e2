/** One account of the local sign-in. People are made up; which rights they have is data of Kawal, set by the sample. */
export interface Account {
  account: string
  name: string
  /** What the sign-in page says about the account. */
  title: { id: string; en: string }
}

/** The same for every account: this sign-in only exists on one machine. */
export const localPassword = 'kawal'

export const demoAccounts: readonly Account[] = [
  {
    account: 'asisten',
    name: 'Rina Pratiwi',
    title: { id: 'Asisten, Perwakilan Kalimantan Selatan', en: 'Assistant, South Kalimantan office' },
  },
  {
    account: 'kepala',
    name: 'Hendra Wijaya',
    title: { id: 'Kepala Perwakilan Kalimantan Selatan', en: 'Head of the South Kalimantan office' },
  },
  { account: 'setda', name: 'Siti Norhasanah', title: { id: 'Setda Provinsi Kalimantan Selatan', en: 'Secretariat of South Kalimantan' } },
  { account: 'skpd', name: 'Akhmad Fauzi', title: { id: 'Narahubung DPMPTSP Kalimantan Selatan', en: 'Liaison of the investment office' } },
  { account: 'skpd2', name: 'Dewi Anggraini', title: { id: 'Narahubung RSUD Ulin Banjarmasin', en: 'Liaison of Ulin hospital' } },
  { account: 'pimpinan', name: 'Gusti Rahman', title: { id: 'Pimpinan Pemprov Kalimantan Selatan', en: 'Leadership of South Kalimantan' } },
  {
    account: 'admin',
    name: 'Yusuf Maulana',
    title: { id: 'Administrator Perwakilan Kalimantan Selatan', en: 'Administrator, South Kalimantan office' },
  },
  { account: 'pusat', name: 'Maria Simanjuntak', title: { id: 'Ombudsman RI, kantor pusat', en: 'Ombudsman head office' } },
  {
    account: 'admin-pusat',
    name: 'Agus Setiawan',
    title: { id: 'Administrator, Ombudsman RI kantor pusat', en: 'Administrator, Ombudsman head office' },
  },
  {
    account: 'asisten-babel',
    name: 'Fitri Handayani',
    title: { id: 'Asisten, Perwakilan Bangka Belitung', en: 'Assistant, Bangka Belitung office' },
  },
  {
    account: 'kepala-babel',
    name: 'Rahmat Saputra',
    title: { id: 'Kepala Perwakilan Bangka Belitung', en: 'Head of the Bangka Belitung office' },
  },
  {
    account: 'asisten-kaltim',
    name: 'Lestari Wulandari',
    title: { id: 'Asisten, Perwakilan Kalimantan Timur', en: 'Assistant, East Kalimantan office' },
  },
  {
    account: 'kepala-kaltim',
    name: 'Bambang Sutrisno',
    title: { id: 'Kepala Perwakilan Kalimantan Timur', en: 'Head of the East Kalimantan office' },
  },
  { account: 'setda-babel', name: 'Rudi Hartanto', title: { id: 'Setda Kabupaten Bangka Selatan', en: 'Secretariat of South Bangka' } },
]

/** Sets Kawal up (bootstrap, sample); never offered on the sign-in page. */
export const setupAccount: Account = {
  account: 'penyiap',
  name: 'Penyiap Kawal',
  title: { id: 'Administrator penyiapan, kantor pusat', en: 'Setup administrator, head office' },
}

const accounts = [...demoAccounts, setupAccount]

/** What the name of a guest account begins with. */
export const guestPrefix = 'tamu-'
const guestName = new RegExp(`^${guestPrefix}[a-z0-9][a-z0-9-]{0,29}$`)

/**
 * An account that comes to be when somebody signs in with it, so that an invitation can be accepted on this machine. It has no rights
 * until then. Local only: in AWS people have accounts at Cognito.
 */
const guestAccount = (account: string): Account | undefined =>
  guestName.test(account)
    ? { account, name: account, title: { id: 'Akun tamu di komputer ini', en: 'Guest account on this machine' } }
    : undefined

const subjectPrefix = 'local-'

/** The stable OIDC subject of an account. */
export const subjectOf = (account: string): string => subjectPrefix + account

export const findAccount = (account: string): Account | undefined =>
  accounts.find((candidate) => candidate.account === account) ?? guestAccount(account)

export const accountOfSubject = (subject: string): Account | undefined =>
  subject.startsWith(subjectPrefix) ? findAccount(subject.slice(subjectPrefix.length)) : undefined
