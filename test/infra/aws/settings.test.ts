import { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { readSettings } from '#infra/aws/settings.ts'
import { fullContext } from './synthesise.ts'

function read(context: Record<string, unknown>) {
  return readSettings(new App({ context }).node)
}

test('without settings the site has no domain, nobody is made administrator, and evidence is locked for a year', () => {
  const settings = read({})
  expect(settings).toMatchObject({ siteOrigin: 'https://*.cloudfront.net' })
  expect(settings).not.toHaveProperty('domain')
  expect(settings).not.toHaveProperty('firstAdministrator')
  expect(settings.evidenceRetention.toDays()).toBe(365)
})

test('with a domain the site has that origin', () => {
  expect(read(fullContext)).toMatchObject({
    siteOrigin: 'https://kawal.example.go.id',
    domain: { name: 'kawal.example.go.id' },
    firstAdministrator: { subject: 'subject-1' },
  })
})

test.each([
  ['a domain without its certificate', { domain: 'kawal.example.go.id' }],
  ['an administrator without a name', { adminSubject: 'subject-1' }],
  [
    'a certificate that CloudFront cannot use',
    { ...fullContext, certificateArn: 'arn:aws:acm:ap-southeast-3:111122223333:certificate/one' },
  ],
  ['a lock of no days', { evidenceRetentionDays: '0' }],
])('%s is refused', (_, context) => {
  expect(() => read(context)).toThrow()
})
