import { Route, Switch } from 'wouter'
import { loadOverviewPage } from '#web/features/overview/load-overview-page.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { room } from './room.ts'

const AgreementsPage = room(async () => (await import('#web/features/agreements/agreements-page.tsx')).AgreementsPage)
const AgreementPage = room(async () => (await import('#web/features/agreements/agreement-page.tsx')).AgreementPage)
const NewAgreementPage = room(async () => (await import('#web/features/agreements/new-agreement-page.tsx')).NewAgreementPage)
const EditAgreementPage = room(async () => (await import('#web/features/agreements/edit-agreement-page.tsx')).EditAgreementPage)
const AgreementActionPage = room(async () => (await import('#web/features/agreements/agreement-action-page.tsx')).AgreementActionPage)
const PksBatchPage = room(async () => (await import('#web/features/agreements/pks-batch-page.tsx')).PksBatchPage)
const NewAddendumPage = room(async () => (await import('#web/features/agreements/new-addendum-page.tsx')).NewAddendumPage)
const ImpactPage = room(async () => (await import('#web/features/agreements/impact-page.tsx')).ImpactPage)
const NewWorkPlanPage = room(async () => (await import('#web/features/agreements/new-work-plan-page.tsx')).NewWorkPlanPage)
const RenewalPage = room(async () => (await import('#web/features/agreements/renewal-page.tsx')).RenewalPage)
const TimelinePage = room(async () => (await import('#web/features/agreements/timeline-page.tsx')).TimelinePage)
const AlarmsPage = room(async () => (await import('#web/features/agreements/alarms-page.tsx')).AlarmsPage)
const CommitmentsPage = room(async () => (await import('#web/features/commitments/commitments-page.tsx')).CommitmentsPage)
const CommitmentPage = room(async () => (await import('#web/features/commitments/commitment-page.tsx')).CommitmentPage)
const NewCommitmentPage = room(async () => (await import('#web/features/commitments/new-commitment-page.tsx')).NewCommitmentPage)
const EditCommitmentPage = room(async () => (await import('#web/features/commitments/edit-commitment-page.tsx')).EditCommitmentPage)
const ReportProgressPage = room(async () => (await import('#web/features/commitments/report-progress-page.tsx')).ReportProgressPage)
const CommitmentActionPage = room(async () => (await import('#web/features/commitments/commitment-action-page.tsx')).CommitmentActionPage)
const SessionsPage = room(async () => (await import('#web/features/sessions/sessions-page.tsx')).SessionsPage)
const SessionPage = room(async () => (await import('#web/features/sessions/session-page.tsx')).SessionPage)
const PlanSessionPage = room(async () => (await import('#web/features/sessions/plan-session-page.tsx')).PlanSessionPage)
const EditSessionPage = room(async () => (await import('#web/features/sessions/edit-session-page.tsx')).EditSessionPage)
const RecordPage = room(async () => (await import('#web/features/sessions/record-page.tsx')).RecordPage)
const RecordPartPage = room(async () => (await import('#web/features/sessions/record-part-page.tsx')).RecordPartPage)
const SessionActionPage = room(async () => (await import('#web/features/sessions/session-action-page.tsx')).SessionActionPage)
const FollowUpsPage = room(async () => (await import('#web/features/follow-ups/follow-ups-page.tsx')).FollowUpsPage)
const FollowUpPage = room(async () => (await import('#web/features/follow-ups/follow-up-page.tsx')).FollowUpPage)
const NewFollowUpPage = room(async () => (await import('#web/features/follow-ups/new-follow-up-page.tsx')).NewFollowUpPage)
const EditFollowUpPage = room(async () => (await import('#web/features/follow-ups/edit-follow-up-page.tsx')).EditFollowUpPage)
const FollowUpActionPage = room(async () => (await import('#web/features/follow-ups/follow-up-action-page.tsx')).FollowUpActionPage)
const AgendaPage = room(async () => (await import('#web/features/overview/agenda-page.tsx')).AgendaPage)
const OverviewPage = room(loadOverviewPage)

/** Addresses of what is done: agreements, commitments, sessions, follow-ups and the looks at all of them. */
export const WorkRoutes = () => (
  <Switch>
    <Route path="/kerja-sama" component={AgreementsPage} />
    <Route path="/kerja-sama/baru" component={NewAgreementPage} />
    <Route path="/kerja-sama/:id">{({ id }) => <AgreementPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/ubah">{({ id }) => <EditAgreementPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/tindakan/:slug">{({ id, slug }) => <AgreementActionPage id={id} slug={slug} />}</Route>
    <Route path="/kerja-sama/:id/pks/baru">{({ id }) => <PksBatchPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/adendum/baru">{({ id }) => <NewAddendumPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/dampak">{({ id }) => <ImpactPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/rencana-kerja/baru">{({ id }) => <NewWorkPlanPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/perpanjangan">{({ id }) => <RenewalPage id={id} />}</Route>
    <Route path="/kerja-sama/:id/lini-masa">{({ id }) => <TimelinePage id={id} />}</Route>
    <Route path="/peringatan" component={AlarmsPage} />
    <Route path="/komitmen" component={CommitmentsPage} />
    <Route path="/komitmen/baru" component={NewCommitmentPage} />
    <Route path="/komitmen/:id">{({ id }) => <CommitmentPage id={id} />}</Route>
    <Route path="/komitmen/:id/ubah">{({ id }) => <EditCommitmentPage id={id} />}</Route>
    <Route path="/komitmen/:id/perkembangan/baru">{({ id }) => <ReportProgressPage id={id} />}</Route>
    <Route path="/komitmen/:id/tindakan/:slug">{({ id, slug }) => <CommitmentActionPage id={id} slug={slug} />}</Route>
    <Route path="/pendampingan" component={SessionsPage} />
    <Route path="/pendampingan/baru" component={PlanSessionPage} />
    <Route path="/pendampingan/:id">{({ id }) => <SessionPage id={id} />}</Route>
    <Route path="/pendampingan/:id/ubah">{({ id }) => <EditSessionPage id={id} />}</Route>
    <Route path="/pendampingan/:id/catat">{({ id }) => <RecordPage id={id} />}</Route>
    <Route path="/pendampingan/:id/catat/:part">{({ id, part }) => <RecordPartPage id={id} part={part} />}</Route>
    <Route path="/pendampingan/:id/tindakan/:slug">{({ id, slug }) => <SessionActionPage id={id} slug={slug} />}</Route>
    <Route path="/tindak-lanjut" component={FollowUpsPage} />
    <Route path="/tindak-lanjut/baru" component={NewFollowUpPage} />
    <Route path="/tindak-lanjut/:id">{({ id }) => <FollowUpPage id={id} />}</Route>
    <Route path="/tindak-lanjut/:id/ubah">{({ id }) => <EditFollowUpPage id={id} />}</Route>
    <Route path="/tindak-lanjut/:id/tindakan/:slug">{({ id, slug }) => <FollowUpActionPage id={id} slug={slug} />}</Route>
    <Route path="/agenda" component={AgendaPage} />
    <Route path="/gambaran">
      <OverviewPage />
    </Route>
    <Route component={NotFoundPage} />
  </Switch>
)
