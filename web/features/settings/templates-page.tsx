import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { provinces } from '#web/lib/provinces.ts'
import { useRegion } from '#web/lib/region.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { mayKeep } from './may-keep.ts'
import { TemplateRows } from './template-rows.tsx'

/** The forms that visits are recorded with: the region's own and those of head office. */
export function TemplatesPage() {
  const { template, crumb } = useText().settings
  const me = useMe()
  const region = useRegion()
  const { code } = region
  return (
    <Page
      title={template.listTitle}
      lead={template.listLead}
      crumbs={[{ href: paths.administration, label: crumb }]}
      actions={
        <>
          <RegionPicker region={region} unchosen="nation" />
          {mayKeep('templates.manage', me) ? (
            <LinkButton look="primary" icon="plus" href={paths.newTemplate}>
              {template.add}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {code === undefined || code === 'national' ? null : (
        <TemplateRows
          key={code}
          id="own"
          title={region.isFree ? template.ofRegion(provinces[code] ?? code) : template.own}
          jurisdiction={region.isFree ? code : undefined}
        />
      )}
      <TemplateRows id="national" title={template.national} jurisdiction="national" />
    </Page>
  )
}
