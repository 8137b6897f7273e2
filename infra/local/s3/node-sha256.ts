import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import type { SignatureV4 } from '@smithy/signature-v4'

type Sha256 = ConstructorParameters<typeof SignatureV4>[0]['sha256']
type Secret = ConstructorParameters<Sha256>[0]

/** Node's SHA-256, keyed or plain, in the shape that the SDK's signer wants. */
export class NodeSha256 {
  private readonly secret: Secret
  private hash: Hash | Hmac

  constructor(secret?: Secret) {
    this.secret = secret
    this.hash = this.begin()
  }

  update(chunk: Uint8Array): void {
    this.hash.update(chunk)
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest()
  }

  reset(): void {
    this.hash = this.begin()
  }

  private begin(): Hash | Hmac {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(this.secret))
  }
}

function toBytes(secret: NonNullable<Secret>): Uint8Array {
  if (typeof secret === 'string') return Buffer.from(secret)
  return ArrayBuffer.isView(secret) ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength) : new Uint8Array(secret)
}
