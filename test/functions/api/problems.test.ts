import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '#functions/api/app.ts'
import { openLog } from '#functions/platform/log.ts'
import { describeFile, pdfBytes } from '#test/support/deeds.ts'
import { as, send, type Person, type Reply } from '#test/support/request.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let id: string
beforeAll(async () => {
  stage = await setStage()
  id = await stage.commitmentIn('agency')
})

const asked: [string, number, (person: Person) => Promise<Reply>][] = [
  ['no JSON', 400, (person) => person.post('/commitments', undefined, { raw: '{' })],
  ['not allowed', 403, (person) => person.post('/users', {})],
  ['no such record', 404, (person) => person.get('/commitments/x')],
  ['no such address', 404, (person) => person.get('/nothing')],
  ['illegal move', 409, (person) => person.post(`/commitments/${id}/actions/fulfil`, {}, { ifMatch: '*' })],
  ['stale', 412, (person) => person.patch(`/commitments/${id}`, { title: 'x' }, { ifMatch: 99 })],
  ['too large', 413, (person) => person.post('/commitments', undefined, { raw: 'x'.repeat(300_000) })],
  ['no content type', 415, (person) => person.post('/commitments', {}, { headers: { 'content-type': 'text/html' } })],
  ['wrong input', 422, (person) => person.post('/commitments', { title: '' })],
  ['no version', 428, (person) => person.patch(`/commitments/${id}`, { title: 'x' })],
]

describe('a refusal', () => {
  it.each(asked)('is a problem with code, fields and a request id that is also in the header: %s', async (_, status, ask) => {
    const reply = await ask(stage.cast.head)
    const problem = reply.problem()
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect([reply.status, problem.status, problem.type]).toEqual([status, status, `urn:kawal:problem:${problem.code}`])
    expect(problem.requestId).toBe(reply.headers.get('x-request-id'))
    expect(problem.title).toMatch(/^[A-Z].+\.$/)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Object.keys(problem)).not.toContain('stack')
  })

  it('names every wrong field at once, by its path', async () => {
    const body = {
      agreementId: 'x',
      ownerId: 1,
      title: ' ',
      category: 'lain',
      dueOn: '2026-02-30',
      weight: 0,
      indicator: { name: 'a', unit: 7 },
      more: 1,
    }
    expect((await stage.cast.head.post('/commitments', body)).problem().errors).toEqual([
      { path: 'agreementId', code: 'invalid_format' },
      { path: 'ownerId', code: 'invalid_type' },
      { path: 'title', code: 'required' },
      { path: 'category', code: 'invalid_value' },
      { path: 'dueOn', code: 'invalid_format' },
      { path: 'indicator.unit', code: 'invalid_type' },
      { path: 'indicator.target', code: 'required' },
      { path: 'weight', code: 'too_small' },
      { path: 'more', code: 'unknown_field' },
    ])
  })

  it('names what a query says twice, instead of choosing one', async () => {
    const { head } = stage.cast
    for (const [query, path] of [
      ['status=in_progress&status=submitted', 'status'],
      ['limit=1&limit=1', 'limit'],
      ['limit=1&lim%69t=2', 'limit'],
      ['__proto__=1&__proto__=2', '__proto__'],
    ])
      expect((await head.get(`/commitments?${query}`)).problem()).toMatchObject({ status: 422, errors: [{ path, code: 'not_unique' }] })
  })

  it('of a fault of ours shows a fixed sentence; the log has the whole under the same request id', async () => {
    const lines: string[] = []
    const door = createApp({
      ctx: {
        ...stage.world.ctx,
        now: () => {
          throw new RangeError('rahasia: kata sandi')
        },
      },
      verifyToken: async () => ({ subject: 'head' }),
      log: openLog('info', (line) => lines.push(line)),
      newRequestId: () => 'permintaan-1',
    })
    const reply = await as(door, 'head').get(`/commitments/${id}`)
    expect(reply.body).toEqual({
      type: 'urn:kawal:problem:internal',
      title: 'Something went wrong on our side.',
      status: 500,
      code: 'internal',
      requestId: 'permintaan-1',
    })
    const logged = lines.map((line): unknown => JSON.parse(line))
    expect(logged[0]).toMatchObject({ level: 'error', event: 'request_failed', requestId: 'permintaan-1', error: { name: 'RangeError' } })
    expect(logged[1]).toMatchObject({
      level: 'info',
      event: 'request',
      requestId: 'permintaan-1',
      status: 500,
      endpoint: 'commitments.get',
    })
  })
})

describe('the log', () => {
  it('has one line a request with ids, status and time; no name, token, text or address of anybody', async () => {
    const from = stage.world.lines.length
    const secrets = [
      'Rahasia Sekali',
      'orang@contoh.go.id',
      '+6281100000001',
      'Catatan pribadi',
      'bukti-rahasia.pdf',
      'kunci-perintah',
      'penanda-token',
    ]
    await stage.userIn('agency', 'active', { subject: 'penanda-token', name: 'Rahasia Sekali' })
    const person = as(stage.world.app, 'penanda-token')
    await person.post(`/commitments/${id}/progress`, { note: 'Catatan pribadi' }, { key: 'kunci-perintah' })
    await person.post(`/commitments/${id}/progress`, { note: 'Catatan pribadi', bogus: 'Rahasia Sekali' })
    await person.post('/documents', describeFile(id, pdfBytes(), { fileName: 'bukti-rahasia.pdf' }))
    const liaison = { name: 'Rahasia Sekali', email: 'orang@contoh.go.id', phone: '+6281100000001' }
    await stage.cast.administrator.patch('/organisations/org_01F8MECHZX0000000000000004', { liaison }, { ifMatch: '*' })
    await send(stage.world.app, 'penanda-token', 'GET', '/commitments?cursor=Catatan%20pribadi')
    const lines = stage.world.lines.slice(from)
    expect(lines.length).toBe(6)
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret)
    for (const line of lines)
      expect(Object.keys(JSON.parse(line)).sort()).toEqual([
        'at',
        'endpoint',
        'event',
        'level',
        'milliseconds',
        'requestId',
        'status',
        'userId',
      ])
  })

  it('goes to standard output, from its level on', () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    openLog('warn').info('quiet')
    openLog('silent').error('quiet')
    openLog('warn').warn('loud', { count: 1 })
    expect(written.mock.calls.map(([line]) => String(line).replace(/"at":"[^"]+",/, ''))).toEqual([
      '{"level":"warn","event":"loud","count":1}\n',
    ])
  })
})
