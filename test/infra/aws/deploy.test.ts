import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const script = join(import.meta.dirname, '../../../infra/aws/deploy.ts')

/** Runs the script with a `cdk` that says its words and fails. */
function deploy(...words: string[]) {
  const bin = mkdtempSync(join(tmpdir(), 'kawal-deploy-'))
  onTestFinished(() => rmSync(bin, { recursive: true }))
  writeFileSync(join(bin, 'cdk'), '#!/bin/sh\necho "$*"\nexit 3\n')
  chmodSync(join(bin, 'cdk'), 0o755)
  return spawnSync(process.execPath, [script, ...words], { env: { PATH: bin }, encoding: 'utf8' })
}

test('both stacks are deployed with the settings given on the command line', () => {
  const { stdout } = deploy('-c', 'domain=kawal.example.go.id')
  expect(stdout).toMatch(/^deploy --all --outputs-file .*outputs\.json -c domain=kawal\.example\.go\.id$/m)
})

test('when the stacks fail nothing is published, and one line says so', () => {
  const { status, stderr, stdout } = deploy()
  expect(status).toBe(1)
  expect(stderr.trim()).toBe('cdk deploy --all failed; the lines above say why. Run it again when that is mended.')
  expect(stdout).not.toContain('Kawal deployed')
})
