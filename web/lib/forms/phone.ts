/** A telephone number as people here write it (0811-2345-678) in the form that is stored (+628112345678). */
export function storedPhone(typed: string): string {
  const digits = typed.replace(/[\s().-]/g, '')
  return digits.startsWith('0') ? `+62${digits.slice(1)}` : digits
}
