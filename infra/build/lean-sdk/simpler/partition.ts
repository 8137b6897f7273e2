/** What the user agent may begin with: nothing. */
export const getUserAgentPrefix = (): string => ''
