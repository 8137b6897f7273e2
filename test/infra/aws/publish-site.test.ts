import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { publishSite } from '#infra/aws/publish-site.ts'

const outputs = {
  KawalApp: {
    SiteBucket: 'site-bucket',
    SiteUrl: 'https://kawal.example.go.id',
    Issuer: 'https://issuer.example/pool',
    WebClientId: 'web-1',
  },
}

test('files go first and for ever, then the settings, then the pages, which are asked for each time', () => {
  const { folder, publish, read } = prepare()
  installAws(folder, 0)
  expect(publish()).toBe('https://kawal.example.go.id')
  const [files, settings, pages] = read('calls').trim().split('\n')
  expect(files).toMatch(/^s3 sync dist\/web\/assets s3:\/\/site-bucket\/assets .*immutable$/)
  expect(settings).toMatch(
    /^s3 cp .*config.json s3:\/\/site-bucket\/config.json --content-type application\/json --cache-control no-cache$/,
  )
  expect(pages).toMatch(
    /^s3 sync dist\/web s3:\/\/site-bucket --exclude assets\/\* --exclude config.json --delete --cache-control no-cache$/,
  )
})

test('the web is told its issuer, its own id, and that the API is under the same address', () => {
  const { folder, publish, read } = prepare()
  installAws(folder, 0)
  publish()
  expect(JSON.parse(read('config.json'))).toEqual({ issuer: 'https://issuer.example/pool', clientId: 'web-1', apiBase: '' })
})

test('it stops at the first upload that fails', () => {
  const { folder, publish, read } = prepare()
  installAws(folder, 1)
  expect(publish).toThrow('aws s3 sync failed')
  expect(read('calls').trim().split('\n')).toHaveLength(1)
})

test('a machine without the AWS command line is told so', () => {
  expect(prepare().publish).toThrow('The command line tool aws cannot be started')
})

/** A folder with what was deployed, and nothing but it on the PATH. */
function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-publish-'))
  mkdirSync(join(folder, 'bin'))
  vi.stubEnv('PATH', join(folder, 'bin'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
  const outputsFile = join(folder, 'outputs.json')
  writeFileSync(outputsFile, JSON.stringify(outputs))
  return { folder, publish: () => publishSite(outputsFile, 'dist/web'), read: (name: string) => readFileSync(join(folder, name), 'utf8') }
}

/** An `aws` that writes down its words and ends as told. */
function installAws(folder: string, status: number): void {
  const file = join(folder, 'bin', 'aws')
  writeFileSync(file, `#!/bin/sh\necho "$*" >> "${folder}/calls"\nexit ${status}\n`)
  chmodSync(file, 0o755)
}
