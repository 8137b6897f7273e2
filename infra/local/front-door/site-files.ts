import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export type Encoding = 'br' | 'gzip' | 'identity'

export interface SiteFile {
  /** Encoding -> file on disk. */
  encodings: Map<Encoding, string>
  type: string
  etag: string
  isImmutable: boolean
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}

/** Every file of the built site by its address. Only what is listed here is ever served, so no address can leave the folder. */
export async function siteFiles(folder: string): Promise<Map<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  const files = new Map<string, SiteFile>()
  for (const path of paths) {
    if (isCompressedCopy(path, paths)) continue
    files.set(`/${relative(folder, path).split(sep).join('/')}`, await describeFile(path, paths))
  }
  return files
}

function isCompressedCopy(path: string, paths: Set<string>): boolean {
  return /\.(br|gz)$/.test(path) && paths.has(path.replace(/\.(br|gz)$/, ''))
}

async function describeFile(path: string, paths: Set<string>): Promise<SiteFile> {
  const encodings = new Map<Encoding, string>([['identity', path]])
  if (paths.has(`${path}.br`)) encodings.set('br', `${path}.br`)
  if (paths.has(`${path}.gz`)) encodings.set('gzip', `${path}.gz`)
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('base64url')
    .slice(0, 22)
  return {
    encodings,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${digest}"`,
    // Vite puts a hash of the content into the name of everything under assets/.
    isImmutable: /\/assets\/.*-[\w-]{8,}\.\w+$/.test(path.split(sep).join('/')),
  }
}
