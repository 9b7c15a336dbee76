import { statfs } from 'node:fs/promises'

/** Room on the disk that holds a folder, in bytes; null where that cannot be told. */
export async function readDisk(folder: string): Promise<{ free: number; size: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, size: blocks * bsize }
  } catch {
    return null
  }
}
