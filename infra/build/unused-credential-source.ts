// Takes the place of the SDK's sign-in methods that neither Lambda nor one machine uses (SSO, profiles, instance metadata ...).
throw new Error('This build of Kawal takes AWS credentials from environment variables only, as Lambda gives them.')
