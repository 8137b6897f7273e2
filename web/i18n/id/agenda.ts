export const agenda = {
  title: 'Agenda',
  lead: 'Semua yang masih terbuka dan bertanggal, yang terlambat di atas.',
  empty: 'Agenda kosong',
  emptyHint: 'Komitmen yang belum selesai dan naskah yang akan berakhir muncul di sini menurut tanggal.',
  noun: { commitments: 'Komitmen', agreements: 'Naskah', sessions: 'Kegiatan', 'follow-ups': 'Tindak lanjut' },
  /** What it is and why it stands here; that a duty is due says its day already. */
  nounFor: (noun: string, reason: string) => `${noun} · ${reason}`,
}
