/** Words of visits and meetings. */
export const sessions = {
  rows: {
    label: 'Daftar kegiatan pendampingan',
    session: 'Kegiatan',
    date: 'Tanggal',
    host: 'Tuan rumah',
    place: 'Tempat',
    status: 'Status',
    outcome: 'Hasil',
    noPlace: 'belum dicatat',
    nothing: 'belum ada',
    findings: (count: number) => `${count} temuan`,
    suggestions: (count: number) => `${count} saran`,
    promises: (count: number) => `${count} janji`,
  },
  date: {
    notSet: 'tanggal belum ditentukan',
    unknown: 'tanggal tidak diketahui',
    unsure: (said: string) => `${said}, tanggal perlu dikonfirmasi`,
  },
  sectionTitle: 'Pendampingan',
  plan: 'Rencanakan kegiatan',
  none: 'Belum ada kegiatan pendampingan.',
}
