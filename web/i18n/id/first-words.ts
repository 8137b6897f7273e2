import type { AlarmKind } from '#shared/agreements.ts'
import type { CommitmentCategory, CommitmentStatus } from '#shared/commitments.ts'
import type { FollowUpStatus, FollowUpVerdict } from '#shared/follow-ups.ts'
import type { AgendaItem } from '#shared/overview.ts'
import type { Role } from '#shared/permissions.ts'
import type { SessionStatus, SessionType } from '#shared/sessions.ts'

type Words<Code extends string> = Record<Code, string>

/** Words for the codes that the homes show; those of the rooms stand in words.ts. */
export const firstWords = {
  commitmentStatus: {
    not_started: 'Belum ditindaklanjuti',
    in_progress: 'Dalam proses',
    submitted: 'Menunggu verifikasi',
    returned: 'Dikembalikan untuk dilengkapi',
    fulfilled: 'Terpenuhi',
    not_feasible: 'Tidak dapat dilaksanakan',
    cancelled: 'Dibatalkan',
    carried_over: 'Dialihkan ke naskah baru',
  } satisfies Words<CommitmentStatus>,
  derived: { overdue: 'Terlambat', dueSoon: 'Segera jatuh tempo', noEvidence: 'Belum ada bukti' },
  category: {
    service_standard: 'Standar pelayanan',
    vulnerable_groups: 'Kelompok rentan',
    complaint_handling: 'Pengelolaan pengaduan',
    staff_competence: 'Kompetensi pelaksana',
    internal_supervision: 'Pengawasan internal',
    information_publication: 'Publikasi informasi',
    complaint_resolution: 'Penyelesaian laporan masyarakat',
    data_exchange: 'Pertukaran data',
    survey: 'Survei kepuasan masyarakat',
    other: 'Lainnya',
  } satisfies Words<CommitmentCategory>,
  role: {
    assistant: 'Asisten Ombudsman',
    head: 'Kepala Perwakilan',
    secretariat: 'Sekretariat Daerah',
    agency: 'Instansi pelaksana',
    leadership: 'Pimpinan',
    administrator: 'Administrator',
    national: 'Ombudsman RI, kantor pusat',
  } satisfies Words<Role>,
  sessionType: {
    mentoring: 'Pendampingan',
    technical_guidance: 'Bimbingan teknis',
    visit: 'Kunjungan',
    facility_monitoring: 'Pemantauan sarana dan prasarana',
    complaint_simulation: 'Simulasi pengelolaan pengaduan',
    coordination_meeting: 'Rapat koordinasi',
    signing: 'Penandatanganan naskah',
    dissemination: 'Sosialisasi',
    result_handover: 'Penyerahan hasil penilaian',
  } satisfies Words<SessionType>,
  sessionStatus: {
    planned: 'Direncanakan',
    confirmed: 'Terkonfirmasi',
    held: 'Terlaksana, laporan belum selesai',
    reported: 'Menunggu persetujuan laporan',
    approved: 'Laporan disetujui',
    postponed: 'Ditunda',
    cancelled: 'Dibatalkan',
  } satisfies Words<SessionStatus>,
  followUpStatus: {
    assigned: 'Ditugaskan',
    in_progress: 'Dikerjakan',
    submitted: 'Menunggu verifikasi',
    returned: 'Dikembalikan',
    verified: 'Selesai diverifikasi',
  } satisfies Words<FollowUpStatus>,
  followUpVerdict: {
    not_followed_up: 'Belum ditindaklanjuti',
    not_yet_conform: 'Belum sesuai',
    conform: 'Sesuai',
    not_actionable: 'Tidak dapat ditindaklanjuti',
  } satisfies Words<FollowUpVerdict>,
  alarm: {
    mou_without_pks: 'MoU tanpa PKS',
    pks_without_session: 'PKS tanpa pendampingan',
    silent: 'Ditandatangani lalu diam',
  } satisfies Words<AlarmKind>,
  agendaReason: {
    due: 'Jatuh tempo',
    renewal: 'Mulai bahas perpanjangan',
    end: 'Naskah berakhir',
    visit: 'Dijadwalkan',
    report: 'Laporan belum diajukan',
    approval: 'Laporan menunggu persetujuan',
    next_visit: 'Kunjungan berikutnya',
    step: 'Langkah yang disepakati',
    promise: 'Janji yang belum menjadi komitmen',
  } satisfies Words<AgendaItem['reason']>,
  due: {
    daysLeft: (days: number) => (days === 0 ? 'hari ini' : days === 1 ? 'besok' : `${days} hari lagi`),
    daysLate: (days: number) => `terlambat ${days} hari`,
  },
}
