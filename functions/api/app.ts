import { Hono, type Context as HonoContext } from 'hono'
import { apiBase, contract, type EndpointName } from '#shared/contract/contract.ts'
import { NoQuery, type Endpoint } from '#shared/contract/endpoint.ts'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import type { Caller, Context } from '#functions/core/context.ts'
import type { Log } from '#functions/platform/log.ts'
import type { VerifyToken } from '#functions/platform/tokens.ts'
import { accountHandlers, handlers, isForAccounts, publicHandlers } from './handlers.ts'
import type { Answer } from './handlers/answer.ts'
import { endpointNames } from './openapi.ts'
import { bearerTokenOf, bodyOf, expectedVersionOf, idempotencyKeyOf, queryOf, recordIdOf } from './request.ts'
import { respondError } from './respond-error.ts'

export type App = { ctx: Context; verifyToken: VerifyToken; log: Log; newRequestId: () => string }

type Variables = { requestId: string; endpoint?: EndpointName; userId?: string }
type Door = HonoContext<{ Variables: Variables }>

/** The HTTP door: routes, checks and answers derive from the contract; what happens is in core. */
export function createApp(app: App): Hono<{ Variables: Variables }> {
  const hono = new Hono<{ Variables: Variables }>()
  hono.onError((error, c) => respondError(error, c, app.log, c.get('requestId')))
  hono.notFound((c) => respondError(new DomainError('not_found', 'There is no such address.'), c, app.log, c.get('requestId')))
  hono.use(async (c, next) => {
    const started = performance.now()
    c.set('requestId', app.newRequestId())
    c.header('X-Request-Id', c.get('requestId'))
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
    logRequest(app.log, c, performance.now() - started)
  })
  for (const name of endpointNames) mount(hono, app, name)
  refuseOtherMethods(hono)
  return hono
}

const routeOf = (path: string): string => apiBase + path.replaceAll(/\{(\w+)\}/g, ':$1')

function mount(hono: Hono<{ Variables: Variables }>, app: App, name: EndpointName): void {
  const declared: Endpoint = contract[name]
  hono.on(declared.method, routeOf(declared.path), async (c) => {
    c.set('endpoint', name)
    if (name === 'health.get' || name === 'openapi.get') return c.json(publicHandlers[name]())
    const subject = await subjectOf(app, c)
    return answer(c, declared, await (isForAccounts(name) ? askAsAccount(app, c, name, subject) : askAsMember(app, c, name, subject)))
  })
}

async function askAsMember(app: App, c: Door, name: keyof typeof handlers, subject: string): Promise<Answer> {
  const declared: Endpoint = contract[name]
  const caller = await memberOf(app, subject)
  c.set('userId', caller.userId)
  const query = knownQueryOf(c, declared)
  const id = recordIdOf(declared.path, c.req.param('id'))
  const command = { ...(await requestOf(c, declared)), caller, id, expectedVersion: expectedVersionOf(c.req.header('if-match')) }
  return handlers[name]({ ctx: app.ctx, caller, id, query, command })
}

async function askAsAccount(app: App, c: Door, name: keyof typeof accountHandlers, subject: string): Promise<Answer> {
  const declared: Endpoint = contract[name]
  knownQueryOf(c, declared)
  return accountHandlers[name]({ ctx: app.ctx, subject, request: await requestOf(c, declared) })
}

/** Whom the issuer says the token speaks for; not yet whether that is a member. */
async function subjectOf({ verifyToken }: App, c: Door): Promise<string> {
  const token = bearerTokenOf(c.req.header('authorization'))
  const verified = token === undefined ? undefined : await verifyToken(token)
  if (verified === undefined) throw new DomainError('unauthenticated', 'Sign in first.')
  return verified.subject
}

async function memberOf({ ctx }: App, subject: string): Promise<Caller> {
  const caller = await ctx.directory.member(subject)
  if (caller === undefined) throw new DomainError('forbidden', 'You are not a member, or your account was deactivated.')
  return caller
}

/** The query as it came; an endpoint parses its own, and one without any takes none. */
function knownQueryOf(c: Door, declared: Endpoint): Record<string, string> {
  const query = queryOf(c)
  if (declared.query === undefined) parseInput(NoQuery, query)
  return query
}

async function requestOf(c: Door, { method }: Endpoint) {
  return {
    body: method === 'GET' ? undefined : await bodyOf(c),
    route: `${method} ${c.req.path}`,
    key: method === 'GET' ? undefined : idempotencyKeyOf(c.req.header('idempotency-key')),
  }
}

function answer(c: Door, declared: Endpoint, { body, version, replayed, location }: Answer): Response {
  if (version !== undefined && declared.hasEtag) c.header('ETag', `"${version}"`)
  if (replayed) c.header('Idempotent-Replayed', 'true')
  if (declared.status === 302) return c.redirect(location ?? '', 302)
  if (location !== undefined) c.header('Location', apiBase + location)
  return c.body(JSON.stringify(body), declared.status, { 'Content-Type': 'application/json' })
}

/** A known address with another method is 405 and says what goes. */
function refuseOtherMethods(hono: Hono<{ Variables: Variables }>): void {
  const methods = Map.groupBy(endpointNames, (name) => contract[name].path)
  for (const [path, names] of methods)
    hono.all(routeOf(path), (c) => {
      c.header('Allow', names.map((name) => contract[name].method).join(', '))
      throw new DomainError('method_not_allowed', 'This address does not know that method.')
    })
}

function logRequest(log: Log, c: Door, milliseconds: number): void {
  log.info('request', {
    requestId: c.get('requestId'),
    endpoint: c.get('endpoint'),
    userId: c.get('userId'),
    status: c.res.status,
    milliseconds: Math.round(milliseconds * 10) / 10,
  })
}
