import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'

export function NotFoundPage() {
  const { errors, shell } = useFirstText()
  return (
    <Page title={errors.notFoundTitle} lead={errors.notFoundHint}>
      <LinkButton look="primary" href={paths.home}>
        {shell.backHome}
      </LinkButton>
    </Page>
  )
}
