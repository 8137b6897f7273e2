import type { errors as source } from '../id/errors.ts'

export const errors = {
  code: {
    invalid_cursor: 'This list has changed. Reload it from the start.',
    unsupported_filter: 'These filters cannot be combined. Remove one of them.',
    jurisdiction_required: 'Choose a region first.',
    unauthenticated: 'Your session has ended. Sign in again to continue.',
    forbidden: 'Your account may not do this.',
    not_found: 'This record was not found, or it is outside of your region.',
    too_many_requests: 'Too many requests. Wait a moment and try again.',
    busy: 'The system is busy. Try again in a moment.',
    internal: 'Something went wrong in the system. Try again in a moment.',
    unreachable: 'Kawal cannot be reached. Check the network and try again.',
    outdated: 'Kawal has been updated. Reload this page; what you typed is kept.',
  },
  titlePrefix: 'Error',
  retry: 'Try again',
  requestId: 'Request number',
  loadFailed: 'This page could not be loaded',
  crashed: 'This page ran into a problem',
  crashedHint: 'Reload the page. What you typed in forms is kept on this device.',
  reload: 'Reload',
  notFoundTitle: 'Page not found',
  notFoundHint: 'Check the address, or start again from Home.',
} satisfies typeof source
