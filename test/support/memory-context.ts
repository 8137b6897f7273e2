import { S3Client } from '@aws-sdk/client-s3'
import type { Context } from '#functions/core/context.ts'
import { calendarOf } from '#shared/working-days.ts'
import { openFiles } from '#functions/platform/files/files.ts'
import { newCommandKey, newId } from '#functions/platform/ids.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { testCredentials, testRegion } from './dynamodb.ts'

const testNow = new Date('2026-11-22T02:00:00.000Z')

/** A context over any table, for what needs neither files nor an organisation tree; everybody has a name, and nobody waits. */
export function contextOver(table: Table): Context {
  const client = new S3Client({ region: testRegion, credentials: testCredentials })
  return {
    table,
    files: openFiles({ client, bucket: 'none' }),
    directory: {
      member: async () => undefined,
      person: async (id) => ({ id, name: 'Orang', organisationId: 'org_01F8MECHZX0000000000000001' }),
      tree: async () => ({}),
      forgetTree: () => {},
      calendar: async () => calendarOf([]),
      forgetCalendar: () => {},
    },
    now: () => testNow,
    newId,
    newCommandKey,
    wait: async () => {},
  }
}
