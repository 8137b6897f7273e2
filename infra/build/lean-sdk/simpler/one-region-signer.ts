import { SignatureV4 } from '@smithy/signature-v4'

/** Signs for one region. */
export class SignatureV4MultiRegion extends SignatureV4 {
  static sigv4aDependency(): 'none' {
    return 'none'
  }
}
