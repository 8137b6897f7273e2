import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { projectRoot } from '#infra/build/paths.ts'
import type { Row } from '#functions/platform/table/table.ts'

const RowShape = z.looseObject({ pk: z.string(), sk: z.string() })

/**
 * A whole small table as Kawal wrote it before there were sessions, follow-ups, successions and processes: a province with its members, a MoU
 * with a PKS and a cancelled one, three commitments, their files, and every event, marker and counter of them. Never to be changed.
 */
export const backboneRows = (): Row[] =>
  readFileSync(join(projectRoot, 'test/support/backbone-rows.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => RowShape.parse(JSON.parse(line)))
