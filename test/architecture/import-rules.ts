import type { Import } from './source-files.ts'

/** A direction that imports must not take. The sentence is what a failing build says. */
export type ImportRule = { sentence: string; isBrokenBy: (one: Import) => boolean; example: Import }

const isIn = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`))
const isPackage = ({ isPackage: is, to }: Import, ...names: string[]): boolean =>
  is && names.some((name) => to === name || to.startsWith(`${name}/`))

/** Files of core that hold table rows: each noun's store, and what every noun is written and counted by. */
const touchesRows = (path: string): boolean =>
  path.endsWith('/store.ts') || isIn(path, 'functions/core/records', 'functions/core/projector')

const featureOf = (path: string): string | undefined => /^web\/features\/([^/]+)\//.exec(path)?.[1]

const example = (from: string, to: string, how: Partial<Import> = {}): Import => ({ from, to, isPackage: false, isTypeOnly: false, ...how })

/** All directions that a path can tell. */
export const importRules: readonly ImportRule[] = [
  {
    sentence: 'shared imports zod/mini and shared, nothing else',
    isBrokenBy: (one) => isIn(one.from, 'shared') && (one.isPackage ? one.to !== 'zod/mini' : !isIn(one.to, 'shared')),
    example: example('shared/dates.ts', 'node:fs', { isPackage: true }),
  },
  {
    sentence: 'core imports shared, core and the platform’s table and files, no door, job or infrastructure',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/core') &&
      !one.isPackage &&
      !isIn(one.to, 'shared', 'functions/core', 'functions/platform/table', 'functions/platform/files'),
    example: example('functions/core/users/create-user.ts', 'functions/api/app.ts'),
  },
  {
    sentence: 'core uses four packages, each without an effect: zod/mini, node:crypto for hashes, canonicalize and fflate',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/core') && one.isPackage && !['zod/mini', 'node:crypto', 'canonicalize', 'fflate'].includes(one.to),
    example: example('functions/core/users/create-user.ts', 'hono', { isPackage: true }),
  },
  {
    sentence: 'only a store, records/ and projector/ run code of the table; other files of core name its types at most',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/core') && isIn(one.to, 'functions/platform/table') && !one.isTypeOnly && !touchesRows(one.from),
    example: example('functions/core/users/create-user.ts', 'functions/platform/table/keys.ts'),
  },
  {
    sentence: 'only the context names the file store, as a type',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/core') &&
      isIn(one.to, 'functions/platform/files') &&
      (one.from !== 'functions/core/context.ts' || !one.isTypeOnly),
    example: example('functions/core/documents/store.ts', 'functions/platform/files/files.ts'),
  },
  {
    sentence: 'only functions/platform imports an AWS SDK',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions', 'shared', 'web') && !isIn(one.from, 'functions/platform') && isPackage(one, '@aws-sdk', '@smithy'),
    example: example('functions/jobs/projector.ts', '@aws-sdk/client-dynamodb', { isPackage: true }),
  },
  {
    sentence: 'only functions/api imports hono',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions', 'shared', 'web', 'infra') && !isIn(one.from, 'functions/api') && isPackage(one, 'hono', '@hono'),
    example: example('functions/jobs/projector.ts', 'hono', { isPackage: true }),
  },
  {
    sentence: 'the HTTP door calls verbs: it knows no store, and of the table only that it can be out of reach, in respond-error.ts',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/api') &&
      (/^functions\/core\/.*\/store\.ts$/.test(one.to) ||
        (isIn(one.to, 'functions/platform/table') && one.from !== 'functions/api/respond-error.ts')),
    example: example('functions/api/handlers.ts', 'functions/core/users/store.ts'),
  },
  {
    sentence: 'the platform knows no door and, but for start.ts where everything is put together, no core',
    isBrokenBy: (one) =>
      isIn(one.from, 'functions/platform') &&
      (isIn(one.to, 'functions/api', 'functions/jobs', 'infra') ||
        (isIn(one.to, 'functions/core') && one.from !== 'functions/platform/start.ts')),
    example: example('functions/platform/log.ts', 'functions/core/context.ts'),
  },
  {
    sentence: 'web imports shared and web only',
    isBrokenBy: (one) => isIn(one.from, 'web') && !one.isPackage && !isIn(one.to, 'web', 'shared'),
    example: example('web/app/app.tsx', 'functions/api/statuses.ts'),
  },
  {
    sentence: 'a web feature never imports another feature; what two need lies in web/ui or web/lib',
    isBrokenBy: ({ from, to }) => featureOf(from) !== undefined && featureOf(to) !== undefined && featureOf(from) !== featureOf(to),
    example: example('web/features/agenda/agenda-page.tsx', 'web/features/commitments/progress-form.tsx'),
  },
  {
    sentence: 'what features share (web/ui, web/lib, web/i18n) knows no feature',
    isBrokenBy: ({ from, to }) => isIn(from, 'web/ui', 'web/lib', 'web/i18n') && isIn(to, 'web/features', 'web/app'),
    example: example('web/ui/page.tsx', 'web/features/agenda/agenda-page.tsx'),
  },
  {
    sentence: 'infra takes definitions and environment types from functions, never code that runs',
    isBrokenBy: (one) =>
      isIn(one.from, 'infra') &&
      isIn(one.to, 'functions') &&
      !['functions/platform/env.ts', 'functions/platform/table/definition.ts', 'functions/platform/files/definition.ts'].includes(one.to),
    example: example('infra/local/launch.ts', 'functions/core/bootstrap/bootstrap.ts'),
  },
  {
    sentence: 'infra/aws and infra/local do not know each other',
    isBrokenBy: ({ from, to }) =>
      (isIn(from, 'infra/aws') && isIn(to, 'infra/local')) || (isIn(from, 'infra/local') && isIn(to, 'infra/aws')),
    example: example('infra/local/launch.ts', 'infra/aws/storage-stack.ts'),
  },
  {
    sentence: 'nothing imports test',
    isBrokenBy: ({ from, to }) => !isIn(from, 'test') && isIn(to, 'test'),
    example: example('functions/api/app.ts', 'test/support/cast.ts'),
  },
]
