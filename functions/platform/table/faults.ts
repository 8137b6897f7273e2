import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TableUnavailable, TransactionRefused } from './table.ts'

const transientCodes = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Faults of ours that trying again would only repeat. */
const lastingFaults = new Set(['ValidationException', 'ResourceNotFoundException', 'AccessDeniedException', 'UnrecognizedClientException'])

const isLasting = (error: unknown): boolean => error instanceof Error && lastingFaults.has(error.name)

/** The answer of a read; what passes is `TableUnavailable`, what is our own fault stays what it is. */
export async function reading<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer
  } catch (error) {
    throw isLasting(error) ? error : new TableUnavailable(error)
  }
}

/** What a failed transaction is thrown as. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof TransactionCanceledException)) return isLasting(error) ? error : new TransactionRefused([], true, error)
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
  const failed = codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []))
  if (codes.includes('ValidationError')) return error
  return new TransactionRefused(failed, failed.length === 0 && codes.some((code) => transientCodes.has(code)), error)
}
