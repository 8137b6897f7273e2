import type * as z from 'zod/mini'
import type { Noun } from '../ids.ts'
import { actionsOf } from '../lifecycle.ts'
import type { Permission } from '../permissions.ts'
import { endpoint, type Endpoint } from './endpoint.ts'

type Moves<Action extends string> = Readonly<Record<Action, { permission: Permission; input: z.ZodMiniType; requires: readonly string[] }>>

type ActionEndpoints<Name extends Noun, Action extends string, Output extends z.ZodMiniType, Declared extends Moves<Action>> = {
  [Key in Action as `${Name}.${Key}`]: Endpoint & { body: Declared[Key]['input']; output: Output }
}

/** One endpoint for each move of a lifecycle: `POST /{noun}/{id}/actions/{action}`. */
export function actionEndpoints<
  const Name extends Noun,
  Action extends string,
  Output extends z.ZodMiniType,
  Declared extends Moves<Action>,
>(
  noun: Name,
  lifecycle: { moves: Declared & Moves<Action> },
  output: Output,
): ActionEndpoints<Name, Action & keyof Declared & string, Output, Declared>
export function actionEndpoints(noun: Noun, lifecycle: { moves: Moves<string> }, output: z.ZodMiniType): Record<string, Endpoint> {
  return Object.fromEntries(
    actionsOf(lifecycle).map((action) => {
      const move = lifecycle.moves[action]
      if (move === undefined) throw new Error(`No move ${action}`)
      return [
        `${noun}.${action}`,
        endpoint({
          method: 'POST',
          path: `/${noun}/{id}/actions/${action}`,
          summary: `Move: ${action.replaceAll('_', ' ')}`,
          permission: move.permission,
          body: move.input,
          status: 200,
          output,
          hasEtag: true,
          needsIfMatch: true,
          errors: [
            'illegal_move',
            ...(move.requires.includes('not_own_submission') ? (['verifier_is_submitter'] as const) : []),
            ...(move.requires.includes('not_oneself') ? (['locked'] as const) : []),
          ],
        }),
      ]
    }),
  )
}
