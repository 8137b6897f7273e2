import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { AccountRecovery, FeaturePlan, ManagedLoginVersion, Mfa, UserPool, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

/** Who can sign in: anybody with a mail address, since an account opens nothing by itself. Membership is Kawal's own, by invitation. */
export class People extends Construct {
  readonly pool: UserPool
  readonly #domain: UserPoolDomain

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      autoVerify: { email: true },
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      userInvitation: invitation,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.#domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `kawal-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.#acknowledge()
  }

  /** Issuer of the tokens, as written in them. */
  get issuer(): string {
    return this.pool.userPoolProviderUrl
  }

  /** Origins a browser talks to while signing in, for the content security policy. */
  get origins(): string[] {
    return [`https://cognito-idp.${Stack.of(this).region}.amazonaws.com`, this.#domain.baseUrl()]
  }

  #acknowledge(): void {
    Validations.of(this.pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'A second factor (TOTP) is offered to all but not forced: liaison officers of small agencies share one cheap phone.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'An account is no membership and reads nothing; the paid plan adds risk scores that nobody would be there to read.',
      },
    )
  }
}

const invitation = {
  emailSubject: 'Akun Kawal Anda',
  emailBody: 'Anda didaftarkan di Kawal. Nama pengguna: {username}. Kata sandi sementara: {####} (berlaku 3 hari).',
}
