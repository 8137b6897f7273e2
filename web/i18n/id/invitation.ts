/** Words for whoever was invited. */
export const invitation = {
  title: 'Undangan ke Kawal',
  lead: 'Anda diundang bergabung. Masuk dengan akun Anda, lalu undangan diterima dengan akun itu.',
  signIn: 'Masuk untuk menerima undangan',
  leaving: 'Membuka halaman masuk…',
  accept: 'Terima dengan akun ini',
  acceptLead: 'Anda sudah masuk di peramban ini. Undangan akan dikaitkan dengan akun yang sedang dipakai.',
  otherAccount: 'Keluar dan pakai akun lain',
  accepting: 'Menerima undangan…',
  accepted: (organisation: string) => `Undangan diterima. Anda bergabung untuk ${organisation}.`,
  noCodeTitle: 'Tautan undangan tidak lengkap',
  noCodeHint: 'Buka tautan undangan lengkap dari administrator, termasuk bagian sesudah tanda #.',
  refusedTitle: 'Undangan belum dapat diterima',
  refused: {
    not_found: 'Undangan ini tidak dikenal, sudah kedaluwarsa, atau sudah dipakai orang lain. Minta undangan baru kepada administrator.',
    already_exists: 'Akun ini sudah terdaftar di Kawal. Keluar lalu terima undangan dengan akun lain, atau buka Beranda.',
    invalid_input: 'Kode dalam tautan ini rusak. Buka lagi tautan lengkap dari administrator.',
  },
  tryAgain: 'Coba lagi',
  home: 'Ke Beranda',
}
