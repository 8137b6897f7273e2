import { DatabaseSync } from 'node:sqlite'
import type { Adapter, Configuration } from 'oidc-provider'
import * as z from 'zod/mini'

const Payload = z.record(z.string(), z.unknown())
const Row = z.object({ payload: z.string() })

/** Sessions, grants and refresh tokens in one SQLite file: a restart signs nobody out. */
export interface SignInStore {
  adapter: Configuration['adapter']
  close: () => void
}

export function openSignInStore(file: string): SignInStore {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS kept (
      model TEXT, id TEXT, payload TEXT NOT NULL, uid TEXT, grantId TEXT, expiresAt INTEGER, PRIMARY KEY (model, id)
    );
    CREATE INDEX IF NOT EXISTS byGrant ON kept (grantId);
  `)
  database.prepare('DELETE FROM kept WHERE expiresAt < ?').run(now())
  return { adapter: adapterFor(database), close: () => database.close() }
}

function adapterFor(database: DatabaseSync): Configuration['adapter'] {
  const save = database.prepare('INSERT OR REPLACE INTO kept (model, id, payload, uid, grantId, expiresAt) VALUES (?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT payload FROM kept WHERE model = ? AND id = ? AND (expiresAt IS NULL OR expiresAt >= ?)')
  const byUid = database.prepare('SELECT payload FROM kept WHERE model = ? AND uid = ? AND (expiresAt IS NULL OR expiresAt >= ?)')
  const consume = database.prepare(`UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`)
  const destroy = database.prepare('DELETE FROM kept WHERE model = ? AND id = ?')
  const revoke = database.prepare('DELETE FROM kept WHERE grantId = ?')

  return class implements Adapter {
    private readonly model: string

    constructor(model: string) {
      this.model = model
    }

    async upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void> {
      const { uid, grantId } = payload
      save.run(
        this.model,
        id,
        JSON.stringify(payload),
        textOrNull(uid),
        textOrNull(grantId),
        expiresIn === undefined ? null : now() + expiresIn,
      )
    }

    async find(id: string): Promise<Record<string, unknown> | undefined> {
      return readPayload(byId.get(this.model, id, now()))
    }

    async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
      return readPayload(byUid.get(this.model, uid, now()))
    }

    /** The device flow, alone in having user codes, is off. */
    async findByUserCode(): Promise<undefined> {
      return undefined
    }

    async consume(id: string): Promise<void> {
      consume.run(now(), this.model, id)
    }

    async destroy(id: string): Promise<void> {
      destroy.run(this.model, id)
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      revoke.run(grantId)
    }
  }
}

const now = () => Math.floor(Date.now() / 1000)

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function readPayload(row: unknown): Record<string, unknown> | undefined {
  return row === undefined ? undefined : Payload.parse(JSON.parse(Row.parse(row).payload))
}
