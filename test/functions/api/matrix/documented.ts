import * as z from 'zod/mini'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import { openApiDocument } from '#functions/api/openapi.ts'

const Operation = z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.looseObject({})) })
const Paths = z.record(z.string(), z.record(z.string(), Operation))

const statuses = new Map(
  Object.values(Paths.parse(openApiDocument()['paths'])).flatMap((operations) =>
    Object.values(operations).map(({ operationId, responses }) => [operationId, Object.keys(responses).map(Number)] as const),
  ),
)

/** Whether the document tells that this endpoint can answer so. */
export const isDocumented = (name: EndpointName, status: number): boolean =>
  name in contract && (statuses.get(name)?.includes(status) ?? false)
