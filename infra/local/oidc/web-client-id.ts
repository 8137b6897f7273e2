/** OAuth client id of the web front end at the local issuer. */
export const webClientId = 'kawal-web'
