import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'

type Props = { title: string; hint: string; backHref: string; back: string }

/** Somebody came to a form of what others keep. */
export const NotOwn = ({ title, hint, backHref, back }: Props) => (
  <Page title={title}>
    <EmptyState icon="lock" title={title} hint={hint}>
      <LinkButton href={backHref}>{back}</LinkButton>
    </EmptyState>
  </Page>
)
