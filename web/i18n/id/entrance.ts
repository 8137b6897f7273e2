/** Said to those who are not signed in. */
export const entrance = {
  title: 'Janji yang ditandatangani, dikawal sampai terpenuhi',
  lead: 'Kawal mencatat siapa berjanji apa, kapan tenggatnya, apa buktinya, dan apa putusan Ombudsman, dari Nota Kesepahaman sampai komitmen terakhir.',
  signIn: 'Masuk',
  signInHint: 'Gunakan akun yang diberikan Perwakilan Ombudsman di provinsi Anda.',
  returnHint: 'Setelah masuk, Anda langsung dibawa ke halaman yang diminta.',
  pointsTitle: 'Yang dapat Anda lakukan di sini',
  chainLabel: 'Satu rantai yang dapat ditelusuri',
  chain: { mou: 'Nota Kesepahaman', pks: 'Perjanjian Kerja Sama', commitment: 'Komitmen', evidence: 'Bukti', verdict: 'Putusan' },
  points: {
    agency: { title: 'Instansi', text: 'Melihat komitmen dan tenggatnya, lalu melaporkan perkembangan dengan bukti.' },
    ombudsman: { title: 'Ombudsman', text: 'Memeriksa bukti, memberi putusan, dan mencatat semuanya dalam riwayat.' },
    leadership: { title: 'Pimpinan', text: 'Melihat sekilas janji mana yang ditepati dan mana yang terlambat.' },
  },
  finishing: 'Menyelesaikan proses masuk…',
  failedTitle: 'Proses masuk belum berhasil',
  failedHint: 'Permintaan masuk ini sudah dipakai atau dibatalkan. Mulai lagi dari awal.',
  tryAgain: 'Masuk dari awal',
  notMemberTitle: 'Akun ini belum terdaftar di Kawal',
  notMemberHint: 'Buka tautan undangan dari administrator Perwakilan dengan akun ini. Bila belum ada, mintalah kepadanya.',
  leaving: 'Membuka halaman masuk…',
}

export type EntranceText = typeof entrance
