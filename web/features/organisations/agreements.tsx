import { Link } from 'wouter'
import type { AgreementListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { paths } from '#web/lib/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { AgreementTag, ValidityTag } from '#web/ui/agreement-tag.tsx'

/** What it signed, under whatever name it had then. */
export function Agreements({ agreements }: { agreements: readonly AgreementListItem[] }) {
  const { organisations, words } = useText()
  const formats = useFormats()
  const labels = organisations.agreements
  const columns: Column<AgreementListItem>[] = [
    {
      label: labels.name,
      isTitle: true,
      cell: ({ id, title, label, type }) => (
        <>
          <span className="eyebrow">{label ?? words.agreementType[type]}</span>
          <Link href={paths.agreement(id)} className="title-link">
            {title}
          </Link>
        </>
      ),
    },
    { label: labels.signedOn, cell: ({ signedOn }) => (signedOn === undefined ? labels.unknownDay : formats.shortDay(signedOn)) },
    {
      label: labels.state,
      cell: ({ status, validity }) => (status === 'signed' ? <ValidityTag validity={validity} /> : <AgreementTag status={status} />),
    },
  ]
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">{labels.title}</h2>
      {agreements.length === 0 ? (
        <p className="quiet">{labels.none}</p>
      ) : (
        <DataTable label={labels.label} columns={columns} rows={agreements} keyOf={({ id }) => id} />
      )}
    </section>
  )
}
