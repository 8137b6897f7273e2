import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export type TestIssuer = { issuer: string; clientId: string; tokenFor: (subject: string) => Promise<string>; stop: () => void }

/** An issuer of real, signed access tokens whose keys are served over HTTP, as the local sign-in's are. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }] })
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(keys))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The issuer listens on no port')
  const issuer = `http://127.0.0.1:${address.port}`
  const clientId = 'kawal-web'
  const tokenFor = (subject: string): Promise<string> =>
    new SignJWT({ client_id: clientId })
      .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience('kawal-api')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey)
  return { issuer, clientId, tokenFor, stop: () => server.close() }
}
