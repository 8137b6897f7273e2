import * as z from 'zod/mini'
import type { Template } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOwnZone } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Loaded, LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { mayKeep } from './may-keep.ts'
import { SourceSection } from './source-section.tsx'
import { TemplateFacts } from './template-facts.tsx'
import { TemplateItems } from './template-items.tsx'
import { UseTag } from './use-tag.tsx'
import { VersionChoice } from './version-choice.tsx'

const Search = z.object({ versi: choice(z.coerce.number().check(z.int(), z.gte(1), z.lte(99_999_999))) })

/** One checklist as it is, or as it was at a version. */
export function TemplatePage({ id }: { id: string }) {
  const template = useEndpoint('templates.get', { id })
  return <LoadedPage query={template}>{(data) => <Sheet template={data} />}</LoadedPage>
}

function Sheet({ template }: { template: Template }) {
  const { settings } = useText()
  const words = settings.template
  const me = useMe()
  const zone = useOwnZone()
  const [{ versi: asked }, choose] = useSearchParams(Search)
  const { id, code, title, version, jurisdiction, isRetired } = template
  const isOlder = asked !== undefined && asked < version
  const mayEdit = mayKeep('templates.manage', me, jurisdiction)
  return (
    <Page
      title={`${code}. ${title}`}
      above={<p className="eyebrow">{jurisdiction === 'national' ? words.national : words.own}</p>}
      crumbs={[{ href: paths.templates, label: words.listTitle }]}
    >
      <span className="tags">
        <UseTag isRetired={isRetired} />
      </span>
      {mayEdit ? (
        <section className="actions" aria-label={words.actionsTitle}>
          <LinkButton look="primary" href={paths.editTemplate(id)}>
            {words.edit}
          </LinkButton>
        </section>
      ) : jurisdiction === 'national' && me.role === 'administrator' ? (
        <p className="quiet">{words.readOnly}</p>
      ) : null}
      <VersionChoice
        template={template}
        shown={isOlder ? asked : version}
        onChoose={(next) => choose({ versi: next === version ? undefined : String(next) })}
      />
      {isOlder ? <Older template={template} version={asked} onLeave={() => choose({})} /> : <Words template={template} />}
      <HistorySection of="templates.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

const Words = ({ template }: { template: Template }) => (
  <>
    <TemplateFacts template={template} />
    <TemplateItems items={template.items} />
    <SourceSection sources={template.sources} />
  </>
)

function Older({ template, version, onLeave }: { template: Template; version: number; onLeave: () => void }) {
  const { olderLead, seeCurrent } = useText().settings.template
  const older = useEndpoint('templates.get', { id: template.id, query: { version } })
  return (
    <>
      <Remark>
        <p>{olderLead(version, template.version)}</p>
        <Button look="quiet" onClick={onLeave}>
          {seeCurrent}
        </Button>
      </Remark>
      <Loaded query={older}>{(data) => <Words template={data} />}</Loaded>
    </>
  )
}
