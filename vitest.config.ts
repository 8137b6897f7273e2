import { defineConfig } from 'vitest/config'
import { reactAsPreact } from './web/vite.config.ts'

// Groups run one after another, quick ones first; what starts the whole platform comes last.
// Without isolation a worker keeps its modules from file to file: loading them anew for each took a third of the time.
export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    restoreMocks: true,
    maxWorkers: 2,
    // Long, for busy machines; what hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['shared', 'architecture', 'infra/aws', 'infra/build', 'infra/sample'].map((folder) => `test/${folder}/**/*.test.ts`),
          exclude: ['test/infra/sample/**/*integration*'],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        resolve: { alias: reactAsPreact },
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts', 'test/web/**/*.test.tsx'],
          environment: 'happy-dom',
          server: { deps: { inline: [/@tanstack\/react-query/, /wouter/, /testing-library/] } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/infra/sample/**/*integration*.test.ts'],
          exclude: ['test/faults/kill.test.ts'],
          isolate: false,
          globalSetup: 'test/support/global-setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['test/infra/local/**/*.test.ts', 'test/faults/kill.test.ts'],
          globalSetup: ['test/support/global-setup.ts', 'test/support/sample-setup.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // A page shows what comes when it has come.
          expect: { requireAssertions: true, poll: { timeout: 60_000 } },
          globalSetup: 'test/support/sample-setup.ts',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
