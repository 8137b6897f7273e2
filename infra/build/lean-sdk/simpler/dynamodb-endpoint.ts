import { isCommercial } from './commercial-region.ts'

type Asked = { Region?: string; Endpoint?: string; UseFIPS?: boolean; UseDualStack?: boolean; AccountIdEndpointMode?: string }

/** Where DynamoDB is: at the address that was set, or at its region's. */
export function defaultEndpointResolver(asked: Asked): { url: URL; properties: object; headers: object } {
  return { url: new URL(asked.Endpoint ?? addressOf(asked)), properties: {}, headers: {} }
}

function addressOf({ Region = '', UseFIPS, UseDualStack, AccountIdEndpointMode }: Asked): string {
  if (UseFIPS || UseDualStack || AccountIdEndpointMode === 'required' || !isCommercial(Region))
    throw new Error('This build of Kawal knows the plain DynamoDB endpoint of a commercial region only.')
  return `https://dynamodb.${Region}.amazonaws.com`
}
