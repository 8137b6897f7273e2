import type * as z from 'zod/mini'
import type { AgreementAction, AgreementStatus, AgreementType, ImpactEffect, MissingFact, Scope, Validity } from '#shared/agreements.ts'
import type { AssessmentCategory, AssessmentScheme, AssessmentZone } from '#shared/assessments.ts'
import type { ChecklistAnswer, ChecklistClass, Template } from '#shared/checklists.ts'
import type { CommitmentAction } from '#shared/commitments.ts'
import type { Zone } from '#shared/dates.ts'
import type { DocumentStatus } from '#shared/documents.ts'
import type { ImpossibleReason } from '#shared/duties.ts'
import type { FollowUpAction, FollowUpPriority, FollowUpSource, ProductType, ResponseKind } from '#shared/follow-ups.ts'
import type { HolidayKind } from '#shared/holidays.ts'
import type { OrganisationKind } from '#shared/organisation-kinds.ts'
import type { OrganisationAction, OrganisationStatus } from '#shared/organisations.ts'
import type { ProcessStatus, SkipReason, TaskKind } from '#shared/processes.ts'
import type { FindingTone, NextStepStatus, ParticipantRole, StatementKind } from '#shared/session-parts.ts'
import type { SessionAction } from '#shared/sessions.ts'
import type { SignatureState } from '#shared/signatures.ts'
import type { UserAction, UserStatus } from '#shared/users.ts'
import type { LimitUnit } from '#shared/working-days.ts'

type Words<Code extends string> = Record<Code, string>

/** A word for every code of the shared lists that only rooms show; the others stand in first-words.ts. */
export const words = {
  impossibleReason: {
    force_majeure: 'Keadaan kahar',
    in_court: 'Sedang dalam proses peradilan',
    not_effective: 'Tidak lagi efektif, efisien, dan ekonomis',
    organisation_changed: 'Perubahan struktur organisasi',
    regulation_changed: 'Perubahan peraturan',
  } satisfies Words<ImpossibleReason>,
  agreementType: {
    mou: 'Nota Kesepahaman',
    pks: 'Perjanjian Kerja Sama',
    work_plan: 'Rencana Kerja',
    addendum: 'Adendum',
  } satisfies Words<AgreementType>,
  agreementTypeShort: { mou: 'MoU', pks: 'PKS', work_plan: 'Rencana kerja', addendum: 'Adendum' } satisfies Words<AgreementType>,
  agreementStatus: {
    draft: 'Rancangan',
    under_discussion: 'Dalam pembahasan',
    awaiting_signature: 'Menunggu penandatanganan',
    signed: 'Ditandatangani',
    cancelled: 'Batal',
    suspended: 'Ditangguhkan',
    terminated: 'Diakhiri',
    superseded: 'Digantikan',
  } satisfies Words<AgreementStatus>,
  validity: {
    not_signed: 'Belum ditandatangani',
    not_yet: 'Belum mulai berlaku',
    in_force: 'Berlaku',
    ending: 'Segera berakhir',
    ended: 'Berakhir',
    term_unknown: 'Jangka waktu belum diketahui',
    ended_renewing: 'Berakhir, tetap dijalankan selama diperpanjang',
    inactive: 'Tidak berlaku',
  } satisfies Words<Validity>,
  missing: {
    document_numbers: 'Nomor naskah tiap pihak',
    signatories: 'Penandatangan tiap pihak',
    signed_on: 'Tanggal penandatanganan',
    term: 'Jangka waktu (tanggal berakhir)',
    scope: 'Ruang lingkup',
    signed_file: 'Naskah bertanda tangan',
  } satisfies Words<MissingFact>,
  scope: {
    complaint_resolution: 'Penyelesaian laporan masyarakat',
    maladministration_prevention: 'Pencegahan maladministrasi',
    service_quality_program: 'Peningkatan kualitas pelayanan',
    data_exchange: 'Pertukaran data dan informasi',
    education_outreach: 'Edukasi dan sosialisasi',
    oversight: 'Pengawasan pelayanan publik',
    other: 'Lainnya',
  } satisfies Words<Scope>,
  source: {
    publisher: 'Media atau penerbit',
    publishedOn: 'Tanggal terbit',
    by: (author: string) => `Penulis: ${author}`,
    published: (day: string) => `Terbit ${day}`,
    advertorial: 'Advertorial',
  },
  certainty: { day: 'Tanggal pasti', month: 'Hanya bulan yang diketahui', unknown: 'Tidak pasti' },
  kind: {
    ombudsman_head_office: 'Ombudsman Republik Indonesia',
    ombudsman_representative: 'Perwakilan Ombudsman RI',
    ombudsman_unit: 'Unit Ombudsman RI',
    provincial_government: 'Pemerintah Provinsi',
    regency_government: 'Pemerintah Kabupaten',
    city_government: 'Pemerintah Kota',
    provincial_secretariat: 'Sekretariat Daerah',
    local_agency: 'Perangkat Daerah (SKPD)',
    local_agency_hospital: 'Rumah sakit daerah',
    service_unit: 'Unit pelayanan',
    regional_police: 'Kepolisian Daerah',
    regional_police_unit: 'Satuan Kepolisian Daerah',
    police_resort_group: 'Kepolisian Resor',
  } satisfies Words<OrganisationKind>,
  documentStatus: {
    pending: 'Belum selesai diunggah',
    stored: 'Tersimpan',
    accepted: 'Diterima sebagai bukti',
    rejected: 'Tidak diterima',
  } satisfies Words<DocumentStatus>,
  zone: { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } satisfies Words<Zone>,
  commitmentAction: {
    start: 'Mulai kerjakan',
    submit: 'Kirim untuk diverifikasi',
    fulfil: 'Nyatakan terpenuhi',
    return: 'Kembalikan untuk dilengkapi',
    declare_not_feasible: 'Nyatakan tidak dapat dilaksanakan',
    cancel: 'Batalkan komitmen',
    request_extension: 'Minta perpanjangan waktu',
    grant_extension: 'Setujui perpanjangan',
    refuse_extension: 'Tolak perpanjangan',
    carry_over: 'Alihkan ke naskah baru',
  } satisfies Words<CommitmentAction>,
  agreementAction: {
    start_discussion: 'Mulai pembahasan',
    send_for_signature: 'Siapkan penandatanganan',
    resume_discussion: 'Bahas kembali',
    sign: 'Tandai telah ditandatangani',
    record_signed: 'Catat sebagai sudah ditandatangani',
    cancel: 'Batalkan naskah',
    suspend: 'Tangguhkan',
    resume: 'Berlakukan lagi',
    terminate: 'Akhiri kerja sama',
    supersede: 'Tandai digantikan',
    apply: 'Terapkan adendum',
    continue_while_renewing: 'Tetap jalankan selama diperpanjang',
  } satisfies Words<AgreementAction>,
  sessionAction: {
    confirm: 'Konfirmasi jadwal',
    hold: 'Tandai telah terlaksana',
    report: 'Ajukan laporan',
    approve: 'Setujui laporan',
    return: 'Kembalikan laporan',
    postpone: 'Tunda',
    replan: 'Jadwalkan ulang',
    cancel: 'Batalkan kegiatan',
    complete_step: 'Tandai langkah selesai',
    amend: 'Buat perbaikan laporan',
  } satisfies Words<SessionAction>,
  participantRole: {
    regional_leader: 'Pimpinan daerah',
    head_of_agency: 'Kepala instansi',
    agency_official: 'Pejabat instansi',
    head_of_complaints_unit: 'Kepala unit pengaduan',
    complaints_staff: 'Petugas pengelola pengaduan',
    service_staff: 'Petugas pelayanan',
    resource_person: 'Narasumber',
    signatory: 'Penandatangan',
    witness: 'Saksi',
    ombudsman: 'Ombudsman RI',
    guest: 'Tamu',
  } satisfies Words<ParticipantRole>,
  checklistAnswer: {
    met: 'Terpenuhi',
    partly_met: 'Terpenuhi sebagian',
    not_met: 'Belum terpenuhi',
    not_applicable: 'Tidak relevan',
    not_checked: 'Belum diperiksa',
  } satisfies Words<ChecklistAnswer>,
  simulationAnswer: {
    met: 'Benar',
    partly_met: 'Perlu latihan',
    not_met: 'Salah',
    not_applicable: 'Tidak relevan',
    not_checked: 'Belum dicoba',
  } satisfies Words<ChecklistAnswer>,
  checklistClass: { good: 'Baik', fair: 'Cukup, perlu perbaikan', poor: 'Kurang' } satisfies Words<ChecklistClass>,
  findingTone: { positive: 'Sudah baik', needs_improvement: 'Perlu perbaikan', neutral: 'Catatan' } satisfies Words<FindingTone>,
  statementKind: { promise: 'Janji', expectation: 'Harapan', instruction: 'Arahan', remark: 'Pernyataan' } satisfies Words<StatementKind>,
  nextStepStatus: {
    open: 'Belum dilakukan',
    planned: 'Direncanakan',
    ongoing: 'Sudah berjalan',
    done: 'Sudah dilakukan',
    expected: 'Diharapkan',
  } satisfies Words<z.infer<typeof NextStepStatus>>,
  followUpAction: {
    respond: 'Beri tanggapan',
    start: 'Mulai kerjakan',
    submit: 'Kirim untuk diverifikasi',
    verify: 'Nyatakan sesuai',
    return: 'Kembalikan, belum sesuai',
    assess: 'Nilai sementara',
    declare_not_actionable: 'Nyatakan tidak dapat ditindaklanjuti',
    forward: 'Bukan kewenangan kami, teruskan',
    request_extension: 'Minta perpanjangan waktu',
    grant_extension: 'Setujui perpanjangan',
    refuse_extension: 'Tolak perpanjangan',
  } satisfies Words<FollowUpAction>,
  priority: { low: 'Rendah', normal: 'Biasa', high: 'Tinggi' } satisfies Words<FollowUpPriority>,
  productType: {
    corrective_action: 'Tindakan korektif',
    improvement_advice: 'Saran perbaikan',
    refinement_advice: 'Saran penyempurnaan',
    recommendation: 'Rekomendasi',
  } satisfies Words<ProductType>,
  followUpSource: {
    session: 'Hasil pendampingan',
    commitment: 'Komitmen',
    oversight_product: 'Produk pengawasan Ombudsman',
  } satisfies Words<FollowUpSource['kind']>,
  responseKind: {
    accepted: 'Diterima',
    accepted_in_part: 'Diterima sebagian',
    not_accepted: 'Tidak diterima',
  } satisfies Words<ResponseKind>,
  limitUnit: { calendar_days: 'hari kalender', working_days: 'hari kerja' } satisfies Words<LimitUnit>,
  assessmentScheme: {
    three_zone: 'Tiga zona (s.d. 2021)',
    five_category: 'Lima kategori (2022–2024)',
    opinion: 'Opini Ombudsman (mulai 2025)',
  } satisfies Words<AssessmentScheme>,
  assessmentZone: { green: 'Zona hijau', yellow: 'Zona kuning', red: 'Zona merah' } satisfies Words<z.infer<typeof AssessmentZone>>,
  assessmentCategory: {
    highest: 'Kualitas Tertinggi',
    high: 'Kualitas Tinggi',
    medium: 'Kualitas Sedang',
    low: 'Kualitas Rendah',
    lowest: 'Kualitas Terendah',
  } satisfies Words<z.infer<typeof AssessmentCategory>>,
  impactEffect: {
    due_after_end: 'Tenggat sesudah naskah berakhir',
    due_before_start: 'Tenggat sebelum naskah berlaku',
    owner_no_longer_party: 'Penanggung jawab bukan pihak lagi',
  } satisfies Words<ImpactEffect>,
  organisationStatus: { active: 'Aktif', ended: 'Sudah tidak ada' } satisfies Words<OrganisationStatus>,
  organisationAction: {
    rename: 'Ganti nama',
    absorb: 'Gabungkan instansi lain ke sini',
    split: 'Pecah atau bubarkan',
    hand_over: 'Alihkan penanggung jawab',
  } satisfies Words<OrganisationAction>,
  userStatus: { active: 'Aktif', deactivated: 'Nonaktif', invited: 'Diundang' } satisfies Words<UserStatus>,
  userAction: {
    deactivate: 'Nonaktifkan',
    reactivate: 'Aktifkan lagi',
    invite_again: 'Buat undangan baru',
    hand_over: 'Alihkan tugas',
  } satisfies Words<UserAction>,
  processKind: {
    move_children: 'Naskah di bawahnya mengikuti',
    carry_over: 'Komitmen dibawa ke naskah baru',
    move_duties: 'Tugas pindah ke penerus',
    hand_over: 'Pengalihan penanggung jawab',
  } satisfies Words<TaskKind>,
  processStatus: { running: 'Berjalan', finished: 'Selesai' } satisfies Words<ProcessStatus>,
  skipReason: {
    illegal_move: 'keadaannya tidak memungkinkan',
    locked: 'sudah ditutup',
    not_found: 'tidak ditemukan',
    already_done: 'sudah dilakukan',
  } satisfies Words<SkipReason>,
  templateKind: { standard: 'Terpenuhi atau tidak', simulation: 'Langkah simulasi' } satisfies Words<Template['kind']>,
  holidayKind: {
    national_holiday: 'Libur nasional',
    collective_leave: 'Cuti bersama',
    regional_holiday: 'Libur daerah',
  } satisfies Words<HolidayKind>,
  signatureState: {
    valid: 'Tanda tangan elektronik: sah',
    invalid: 'Tanda tangan elektronik: tidak sah',
    unknown: 'Tanda tangan elektronik: tidak dapat dipastikan',
    none: 'Tanpa tanda tangan elektronik (hasil pindai tanda tangan basah)',
  } satisfies Words<SignatureState>,
}
