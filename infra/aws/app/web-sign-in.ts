import { Duration } from 'aws-cdk-lib'
import { CfnManagedLoginBranding, OAuthScope, type UserPool, UserPoolClient, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

export interface WebSignInProps {
  readonly pool: UserPool
  readonly siteOrigin: string
}

/** The site as Cognito knows it: a public client, authorization code with PKCE. */
export class WebSignIn extends Construct {
  readonly clientId: string

  constructor(scope: Construct, id: string, { pool, siteOrigin }: WebSignInProps) {
    super(scope, id)
    const registration = new UserPoolClient(this, 'Registration', {
      userPool: pool,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteOrigin}/masuk/selesai`],
        logoutUrls: [`${siteOrigin}/`],
      },
      // Named, because Cognito's own default adds plain refreshing, which it refuses beside rotation.
      authFlows: { userSrp: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(7),
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    })
    this.clientId = registration.userPoolClientId
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: this.clientId,
      useCognitoProvidedValues: true,
    })
  }
}
