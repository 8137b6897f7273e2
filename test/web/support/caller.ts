import type { Caller } from '#web/lib/api/call.ts'

/** Somebody with a token that never ends. */
export const caller: Caller = {
  apiBase: '/api/v1',
  accessToken: async () => 'first',
  renewedToken: async () => undefined,
  language: () => 'id',
}
