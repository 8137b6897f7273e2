import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Moves a complete, synced file to its place and syncs the folder: after a crash it is there whole or not at all. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await rename(from, to)
  await withFile(dirname(to), 'r', (folder) => folder.sync())
}

export async function writeSynced(path: string, content: string): Promise<void> {
  await withFile(path, 'w', async (file) => {
    await file.writeFile(content)
    await file.sync()
  })
}

export async function withFile<Result>(path: string, flags: string, use: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, flags)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}
