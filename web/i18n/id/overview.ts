/** Said where everything is seen at one look. */
export const overview = {
  title: 'Gambaran',
  sentence: (fulfilled: number, counted: number, overdue: number) =>
    counted === 0
      ? 'Belum ada komitmen yang dihitung.'
      : `${fulfilled} dari ${counted} komitmen terpenuhi; ${overdue === 0 ? 'tidak ada yang terlambat' : `${overdue} terlambat`}.`,
  numbers: {
    counted: 'Komitmen dihitung',
    fulfilled: 'Terpenuhi',
    overdue: 'Terlambat',
    dueSoon: 'Jatuh tempo ≤ 14 hari',
    noEvidence: 'Berjalan tanpa bukti',
    submitted: 'Menunggu verifikasi',
    agreements: 'Naskah kerja sama',
  },
  chartTitle: 'Keadaan komitmen',
  chartFinding: {
    none: 'Belum ada komitmen',
    done: (percent: number) => `${percent}% sudah terpenuhi`,
    late: (count: number) => `${count} komitmen melewati tenggat`,
  },
  chartLabel: (parts: string) => `Batang keadaan komitmen: ${parts}`,
  tableStatus: 'Status',
  tableCount: 'Jumlah',
  agesTitle: 'Umur keterlambatan',
  ages: { upTo30: '1–30 hari', upTo90: '31–90 hari', over90: 'lebih dari 90 hari' },
  agesColumn: 'Lama terlambat',
  agesNone: 'Tidak ada komitmen yang terlambat.',
  categoriesTitle: 'Menurut kategori',
  category: 'Kategori',
  ratio: (fulfilled: number, counted: number) => `${fulfilled} dari ${counted}`,
  followUps: {
    title: 'Tindak lanjut',
    finding: {
      none: 'Belum ada tindak lanjut',
      late: (count: number) => `${count} tindak lanjut melewati tenggat`,
      conform: (conform: number, total: number) => `${conform} dari ${total} dinilai sesuai`,
    },
    work: 'Pekerjaan',
    verdict: 'Penilaian Ombudsman',
    products: (count: number) =>
      count === 0
        ? 'Tidak ada produk pengawasan yang terbuka.'
        : `${count} produk pengawasan masih terbuka; ini dihitung dalam Opini Ombudsman.`,
  },
  sessions: {
    title: 'Pendampingan',
    finding: (count: number) => (count === 0 ? 'Belum ada kegiatan yang terlaksana' : `${count} kegiatan terlaksana`),
    type: 'Jenis kegiatan',
  },
  alarms: {
    title: 'Macan kertas?',
    finding: (count: number) => (count === 0 ? 'Tidak ada naskah yang terbengkalai' : `${count} peringatan pada naskah`),
    kind: 'Peringatan',
  },
  organisationsTitle: 'Menurut instansi',
  organisationsLabel: 'Jumlah komitmen dan tindak lanjut tiap instansi',
  organisation: {
    name: 'Instansi',
    counted: 'Komitmen',
    fulfilled: 'Terpenuhi',
    open: 'Terbuka',
    overdue: 'Terlambat',
    noEvidence: 'Tanpa bukti',
    openFollowUps: 'Tindak lanjut terbuka',
    overdueFollowUps: 'Tindak lanjut terlambat',
    openProducts: 'Produk pengawasan terbuka',
  },
  organisationsEmpty: 'Belum ada instansi yang berkomitmen',
  organisationsEmptyHint: 'Setelah komitmen dicatat, instansi penanggung jawabnya muncul di sini.',
  asOf: (time: string) => `Dihitung sampai ${time}`,
  asOfNever: 'Belum ada yang dihitung',
  chooseForTable: 'Pilih satu provinsi untuk melihat instansinya.',
}

export type OverviewText = typeof overview
