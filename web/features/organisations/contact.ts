import type { Liaison } from '#shared/text.ts'
import { storedPhone } from '#web/lib/forms/phone.ts'
import { filled } from '#web/lib/forms/values.ts'
import type * as z from 'zod/mini'

/** A work contact in a form, whether the body calls it `liaison` or `to`. */
export type ContactField = 'contact.name' | 'contact.position' | 'contact.email' | 'contact.phone'
type ContactTexts = Record<ContactField, string>

export const contactTexts = (contact?: z.infer<typeof Liaison>): ContactTexts => ({
  'contact.name': contact?.name ?? '',
  'contact.position': contact?.position ?? '',
  'contact.email': contact?.email ?? '',
  'contact.phone': contact?.phone ?? '',
})

/** The contact that was typed; undefined when nothing was. */
export function contactOf(texts: ContactTexts) {
  const given = filled(texts)
  const phone = given['contact.phone']
  const contact = {
    name: given['contact.name'],
    position: given['contact.position'],
    email: given['contact.email'],
    phone: phone === undefined ? undefined : storedPhone(phone),
  }
  return Object.values(contact).some((value) => value !== undefined) ? contact : undefined
}

/** Path in the body -> field of the form. */
export const contactPath = (path: string): string => path.replace(/^(liaison|to)\./, 'contact.')
