// The package carries no types; these are the parts that Kawal uses.
declare module 'oidc-provider' {
  import type { JsonWebKey } from 'node:crypto'
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Adapter {
    upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void>
    find(id: string): Promise<Record<string, unknown> | undefined>
    findByUid(uid: string): Promise<Record<string, unknown> | undefined>
    findByUserCode(userCode: string): Promise<Record<string, unknown> | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export interface Grant {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  export interface Context {
    type: string
    body: string
    set(header: string, value: string): void
    oidc: {
      provider: Provider
      client: { clientId: string }
      session: { accountId: string; grantIdFor(clientId: string): string | undefined }
      result?: { consent?: { grantId?: string } }
    }
  }

  export interface Configuration {
    adapter: new (model: string) => Adapter
    clients: Record<string, unknown>[]
    jwks: { keys: JsonWebKey[] }
    cookies: { keys: string[]; names: { session: string; interaction: string; resume: string } }
    features: Record<string, unknown>
    ttl: Record<string, number>
    scopes: string[]
    clientBasedCORS(context: Context, origin: string): boolean
    expiresWithSession(): Promise<boolean>
    findAccount(context: Context, subject: string): Promise<{ accountId: string; claims(): Promise<{ sub: string }> } | undefined>
    interactions: { url(context: Context, interaction: { uid: string }): string }
    issueRefreshToken(): Promise<boolean>
    loadExistingGrant(context: Context): Promise<Grant | undefined>
    renderError(context: Context, out: { error: string; error_description?: string }): void
    rotateRefreshToken: boolean
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    Grant: { new (owner: { accountId: string; clientId: string }): Grant; find(id: string): Promise<Grant | undefined> }
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string; params: Record<string, unknown> }>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: Record<string, unknown>): Promise<void>
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this
  }

  export const errors: { SessionNotFound: new () => Error }
}
