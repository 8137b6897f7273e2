import type { ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { partAfter, parts, type Part } from './record-progress.ts'
import { homeOf, hrefOf, type Recording } from './recording.ts'

type Props = { recording: Recording; part: Part; title?: string; lead?: ReactNode; hasErrors?: boolean; children: ReactNode }

/** The frame of one part: where one is among the others, and the way on. */
export function PartPage({ recording, part, title, lead, hasErrors = false, children }: Props) {
  const { record } = useText().sessions
  const { session, isAmendment } = recording
  const next = isAmendment ? undefined : partAfter(part)
  const home = isAmendment ? record.amendHome : record.title
  return (
    <Page
      title={title ?? record.part[part]}
      lead={lead ?? (title === undefined ? record.partLead[part] : undefined)}
      hasErrors={hasErrors}
      above={isAmendment ? undefined : <p className="eyebrow">{record.partOf(parts.indexOf(part) + 1, parts.length)}</p>}
      crumbs={[
        { href: paths.session(session.id), label: session.title },
        { href: homeOf(recording), label: home },
      ]}
    >
      {children}
      <nav className="part-end" aria-label={record.goOn}>
        {next === undefined ? null : (
          <LinkButton href={hrefOf(recording, next)} icon="chevron">
            {record.nextPart(record.part[next])}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={homeOf(recording)}>
          {record.backTo(home)}
        </LinkButton>
      </nav>
    </Page>
  )
}
