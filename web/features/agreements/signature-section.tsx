import type { Zone } from '#shared/dates.ts'
import type { SignatureFact, SignatureReading } from '#shared/signatures.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { SignatureTag } from '#web/ui/document-tag.tsx'

const ministryPage = 'https://tte.komdigi.go.id/verifyPDF'

/** What a look at the signed file found: the state in words, who the certificates name, and what was not checked. */
export function SignatureSection({ documentId, zone }: { documentId: string; zone: Zone }) {
  const { detail } = useText().agreements
  const document = useEndpoint('documents.get', { id: documentId })
  if (document.data === undefined) return null
  const { signatures, mediaType } = document.data
  if (mediaType !== 'application/pdf') return null
  return (
    <div className="signature">
      <h3>{detail.signatureTitle}</h3>
      {signatures === undefined ? <p className="quiet">{detail.signatureWaiting}</p> : <Reading reading={signatures} zone={zone} />}
    </div>
  )
}

function Reading({ reading: { state, signers, checkedAt }, zone }: { reading: SignatureReading; zone: Zone }) {
  const { detail } = useText().agreements
  const formats = useFormats()
  return (
    <>
      <p>
        <SignatureTag state={state} />
      </p>
      <p>{detail.signature[state]}</p>
      {signers.length === 0 ? null : (
        <>
          <p className="small">{detail.signers}:</p>
          <ul className="signers">
            {signers.map((signer, index) => (
              <Signer key={`${index} ${signer.name}`} signer={signer} zone={zone} />
            ))}
          </ul>
        </>
      )}
      {state === 'none' ? null : (
        <p className="small">
          {detail.signatureScope} {detail.signatureCertain}{' '}
          <a href={ministryPage} rel="noreferrer noopener">
            tte.komdigi.go.id/verifyPDF
          </a>
          .
        </p>
      )}
      <p className="small">{detail.signatureChecked(formats.instant(checkedAt, zone))}</p>
    </>
  )
}

function Signer({ signer: { kind, name, issuer, signedAt, intact }, zone }: { signer: SignatureFact; zone: Zone }) {
  const { detail } = useText().agreements
  const formats = useFormats()
  const facts = [
    kind === 'time_stamp' ? detail.signerStamp : [],
    issuer === undefined ? [] : detail.signerIssuer(issuer),
    signedAt === undefined
      ? []
      : kind === 'time_stamp'
        ? formats.instant(signedAt, zone)
        : detail.signerTime(formats.instant(signedAt, zone)),
    intact ? [] : detail.signerBroken,
  ].flat()
  return (
    <li>
      <strong>{name}</strong>
      {facts.length === 0 ? null : <span className="small"> · {facts.join(' · ')}</span>}
    </li>
  )
}
