import type { Language } from './languages.ts'

/** Said when not even the words could be loaded. */
export const startFailed: Record<Language, { title: string; hint: string; reload: string }> = {
  id: {
    title: 'Halaman ini belum dapat dimuat',
    hint: 'Kawal tidak dapat dihubungi. Periksa jaringan lalu coba lagi.',
    reload: 'Muat ulang',
  },
  en: {
    title: 'This page could not be loaded',
    hint: 'Kawal cannot be reached. Check the network and try again.',
    reload: 'Reload',
  },
}
