import * as z from 'zod/mini'
import { Instant } from './dates.ts'
import { Line } from './text.ts'

/**
 * What a look at a file's electronic signatures found, without asking anyone. PP 71/2019 art. 60 knows certified and uncertified
 * signatures; which of the two a signature is, whether its issuer is to be trusted and whether its certificate was revoked is
 * told by the issuer, so no state claims it.
 *
 * - `valid`: every signature fits the bytes that it covers and its own certificate, and the last one covers the whole file.
 * - `invalid`: at least one is proven not to fit: covered bytes were changed or cut off, or the signature itself was.
 * - `unknown`: there is a signature, or may be, and neither is proven: an unsupported kind, a broken one, or bytes that no
 *   signature covers, such as those added after the last one.
 * - `none`: no electronic signature. A scan of ink on paper is this, and is normal.
 */
export const SignatureState = z.enum(['valid', 'invalid', 'unknown', 'none'])
export type SignatureState = z.infer<typeof SignatureState>

/** An agreement of the largest batch has 31 parties; a file with more signatures than this is not looked into. */
export const maxSignatures = 40

/** One signature whose certificate could be read. */
export const SignatureFact = z.strictObject({
  /** A time stamp is made by an authority over the whole file and speaks for no party. */
  kind: z.enum(['signature', 'time_stamp']),
  /** Whom the certificate names (the subject's common name). Anyone can make a certificate that names anyone: see `issuer`. */
  name: Line,
  /** Who, says the certificate, issued it; the maker of its own certificate names himself here too. */
  issuer: z.optional(Line),
  /** When, says the signer's own computer; of a time stamp, when says the authority. */
  signedAt: z.optional(Instant),
  /** Of several signatures only the last can: each covers the file as it was then, the earlier signatures included. */
  coversWholeFile: z.boolean(),
  /** The covered bytes are those that were signed, and the signature was made with the certificate's key. */
  intact: z.boolean(),
})
export type SignatureFact = z.infer<typeof SignatureFact>

/** What was found, how and when; in the order in which the file was signed. */
export const SignatureReading = z.strictObject({
  state: SignatureState,
  /** How it was checked, in words for a record. */
  method: Line,
  checkedAt: Instant,
  signers: z.array(SignatureFact).check(z.maxLength(maxSignatures)),
})
export type SignatureReading = z.infer<typeof SignatureReading>
