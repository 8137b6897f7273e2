import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/shared/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/infra/aws/**/*.test.ts', 'test/infra/sample/**/*.test.ts'],
          exclude: ['test/infra/sample/**/*integration*'],
        },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/infra/sample/**/*integration*.test.ts'],
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
