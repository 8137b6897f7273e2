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
const AdministrationPage = room(async () => (await import('#web/features/administration/administration-page.tsx')).AdministrationPage)
const UsersPage = room(async () => (await import('#web/features/administration/users-page.tsx')).UsersPage)
const UserPage = room(async () => (await import('#web/features/administration/user-page.tsx')).UserPage)
const NewUserPage = room(async () => (await import('#web/features/administration/new-user-page.tsx')).NewUserPage)
const EditUserPage = room(async () => (await import('#web/features/administration/edit-user-page.tsx')).EditUserPage)
const UserActionPage = room(async () => (await import('#web/features/administration/user-action-page.tsx')).UserActionPage)
const ProcessPage = room(async () => (await import('#web/features/administration/process-page.tsx')).ProcessPage)
const TemplatesPage = room(async () => (await import('#web/features/settings/templates-page.tsx')).TemplatesPage)
const TemplatePage = room(async () => (await import('#web/features/settings/template-page.tsx')).TemplatePage)
const NewTemplatePage = room(async () => (await import('#web/features/settings/new-template-page.tsx')).NewTemplatePage)
const EditTemplatePage = room(async () => (await import('#web/features/settings/edit-template-page.tsx')).EditTemplatePage)
const HolidaysPage = room(async () => (await import('#web/features/settings/holidays-page.tsx')).HolidaysPage)
const HolidaysOfPage = room(async () => (await import('#web/features/settings/holidays-of-page.tsx')).HolidaysOfPage)
const NewHolidaysPage = room(async () => (await import('#web/features/settings/new-holidays-page.tsx')).NewHolidaysPage)
const EditHolidaysPage = room(async () => (await import('#web/features/settings/edit-holidays-page.tsx')).EditHolidaysPage)

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
    <Route path="/kelola" component={AdministrationPage} />
    <Route path="/kelola/pengguna" component={UsersPage} />
    <Route path="/kelola/pengguna/baru" component={NewUserPage} />
    <Route path="/kelola/pengguna/:id">{({ id }) => <UserPage id={id} />}</Route>
    <Route path="/kelola/pengguna/:id/ubah">{({ id }) => <EditUserPage id={id} />}</Route>
    <Route path="/kelola/pengguna/:id/tindakan/:slug">{({ id, slug }) => <UserActionPage id={id} slug={slug} />}</Route>
    <Route path="/proses/:id">{({ id }) => <ProcessPage id={id} />}</Route>
    <Route path="/kelola/daftar-periksa" component={TemplatesPage} />
    <Route path="/kelola/daftar-periksa/baru" component={NewTemplatePage} />
    <Route path="/kelola/daftar-periksa/:id">{({ id }) => <TemplatePage id={id} />}</Route>
    <Route path="/kelola/daftar-periksa/:id/ubah">{({ id }) => <EditTemplatePage id={id} />}</Route>
    <Route path="/kelola/libur" component={HolidaysPage} />
    <Route path="/kelola/libur/baru" component={NewHolidaysPage} />
    <Route path="/kelola/libur/:id">{({ id }) => <HolidaysOfPage id={id} />}</Route>
    <Route path="/kelola/libur/:id/ubah">{({ id }) => <EditHolidaysPage id={id} />}</Route>
    <Route component={NotFoundPage} />
  </Switch>
)
