/** Words for what can go wrong where people only read; what to do comes first. The rest stands in form-errors.ts. */
export const errors = {
  code: {
    invalid_cursor: 'Daftar ini sudah berubah. Muat ulang dari awal.',
    unsupported_filter: 'Gabungan saringan ini tidak tersedia. Hapus salah satu saringan.',
    jurisdiction_required: 'Pilih wilayah dahulu.',
    unauthenticated: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.',
    forbidden: 'Akun Anda tidak berwenang untuk tindakan ini.',
    not_found: 'Data ini tidak ditemukan, atau di luar wilayah Anda.',
    too_many_requests: 'Terlalu banyak permintaan. Tunggu sebentar lalu coba lagi.',
    busy: 'Sistem sedang sibuk. Coba lagi sebentar lagi.',
    internal: 'Terjadi kesalahan pada sistem. Coba lagi sebentar lagi.',
    unreachable: 'Kawal tidak dapat dihubungi. Periksa jaringan lalu coba lagi.',
  },
  titlePrefix: 'Galat',
  retry: 'Coba lagi',
  requestId: 'Nomor permintaan',
  loadFailed: 'Halaman ini belum dapat dimuat',
  crashed: 'Halaman ini mengalami gangguan',
  crashedHint: 'Muat ulang halaman. Yang Anda ketik pada formulir tetap tersimpan di perangkat ini.',
  reload: 'Muat ulang',
  notFoundTitle: 'Halaman tidak ditemukan',
  notFoundHint: 'Periksa alamatnya, atau mulai lagi dari Beranda.',
}
