/**
 * Starts parts side by side and, if one fails, still waits for the others before it says so: a part that came up meanwhile
 * has then been registered for the teardown, and no process stays behind.
 */
export async function together<Parts extends readonly unknown[] | []>(
  parts: Parts,
): Promise<{ -readonly [Name in keyof Parts]: Awaited<Parts[Name]> }> {
  await Promise.allSettled(parts)
  return Promise.all(parts)
}
