import { Route, Switch } from 'wouter'
import { NotFoundPage } from './not-found-page.tsx'
import { room } from './room.ts'

const OrganisationsPage = room(async () => (await import('#web/features/organisations/organisations-page.tsx')).OrganisationsPage)
const OrganisationPage = room(async () => (await import('#web/features/organisations/organisation-page.tsx')).OrganisationPage)
const NewOrganisationPage = room(async () => (await import('#web/features/organisations/new-organisation-page.tsx')).NewOrganisationPage)
const EditOrganisationPage = room(async () => (await import('#web/features/organisations/edit-organisation-page.tsx')).EditOrganisationPage)
const OrganisationActionPage = room(
  async () => (await import('#web/features/organisations/organisation-action-page.tsx')).OrganisationActionPage,
)
const NewAssessmentPage = room(async () => (await import('#web/features/assessments/new-assessment-page.tsx')).NewAssessmentPage)
const AssessmentPage = room(async () => (await import('#web/features/assessments/assessment-page.tsx')).AssessmentPage)
const EditAssessmentPage = room(async () => (await import('#web/features/assessments/edit-assessment-page.tsx')).EditAssessmentPage)
const ProcessPage = room(async () => (await import('#web/features/administration/process-page.tsx')).ProcessPage)

/** Addresses of what is kept rather than done: loaded when one of them, or none, is asked for. */
export const KeepingRoutes = () => (
  <Switch>
    <Route path="/instansi" component={OrganisationsPage} />
    <Route path="/instansi/baru" component={NewOrganisationPage} />
    <Route path="/instansi/:id">{({ id }) => <OrganisationPage id={id} />}</Route>
    <Route path="/instansi/:id/ubah">{({ id }) => <EditOrganisationPage id={id} />}</Route>
    <Route path="/instansi/:id/tindakan/:slug">{({ id, slug }) => <OrganisationActionPage id={id} slug={slug} />}</Route>
    <Route path="/penilaian/baru" component={NewAssessmentPage} />
    <Route path="/penilaian/:id">{({ id }) => <AssessmentPage id={id} />}</Route>
    <Route path="/penilaian/:id/ubah">{({ id }) => <EditAssessmentPage id={id} />}</Route>
    <Route path="/proses/:id">{({ id }) => <ProcessPage id={id} />}</Route>
    <Route component={NotFoundPage} />
  </Switch>
)
