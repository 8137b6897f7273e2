import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '../..')

/** Everything built goes here. */
export const distFolder = join(projectRoot, 'dist')
export const siteFolder = join(distFolder, 'web')
export const bundleFolder = join(distFolder, 'functions')
/** esbuild's account of what went into the bundles. */
export const bundleMetafile = join(distFolder, 'bundles.json')

export const bundlePath = (name: string): string => join(bundleFolder, name, 'index.mjs')
