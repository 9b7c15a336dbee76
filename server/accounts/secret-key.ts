import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** The key that seals second factors: 32 bytes, kept outside the database and its backups. */
export function secretKeyPath({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'secret.key')
}

/** The key that was there before, kept beside until everything knows the new one. */
export function keyBeforePath(place: Pick<Config, 'dataDir'>): string {
  return `${secretKeyPath(place)}.before`
}

/** Reads 64 hexadecimal signs. @returns null for anything else */
export function readKeyText(text: string): Buffer | null {
  return /^[0-9a-f]{64}$/i.test(text.trim()) ? Buffer.from(text.trim(), 'hex') : null
}

/** The key of the environment, or else of the file; null where there is neither, or the file holds no key. */
export function findKey(config: Pick<Config, 'dataDir' | 'secretKey'>): Buffer | null {
  return config.secretKey ?? readKeyFile(secretKeyPath(config))
}

/** Where keys stand: in the environment, or in files. */
export type KeyPlace = Pick<Config, 'dataDir' | 'secretKey'> & Partial<Pick<Config, 'secretKeyOther'>>

/**
 * All keys that may open what was sealed, as they stand there now: while one takes another's place there are two. The first
 * is the one that seals.
 */
export function findKeys(place: KeyPlace): Buffer[] {
  const { secretKey, secretKeyOther = null } = place
  const files = [secretKeyPath(place), keyBeforePath(place)]
  const keys = secretKey ? [secretKey, secretKeyOther] : [...files.map(readKeyFile), secretKeyOther]
  return keys.filter((key) => key !== null)
}

/**
 * Puts a new key into the file and keeps the old one beside it. Each step leaves a state from which everything opens.
 * @throws Error where the folder cannot be written
 */
export function replaceKeyFile(place: Pick<Config, 'dataDir'>, old: Buffer): void {
  const write = (path: string, key: Buffer) => {
    const made = `${path}.${process.pid}`
    writeFileSync(made, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
    renameSync(made, path)
  }
  write(keyBeforePath(place), old)
  write(secretKeyPath(place), randomBytes(32))
}

function readKeyFile(path: string): Buffer | null {
  try {
    return readKeyText(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * The key, made now where there is none, in a file that its owner alone can read. Null where that cannot be written,
 * or holds something else.
 */
export function ensureKey(config: Pick<Config, 'dataDir' | 'secretKey'>): Buffer | null {
  if (config.secretKey) return config.secretKey
  try {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(secretKeyPath(config), `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch {
    // Another server was first, or the folder cannot be written: what is there decides.
  }
  return findKey(config)
}

/** Tells keys apart and tells nothing about them: the database keeps it beside what the key sealed. */
export function markOf(key: Buffer): string {
  return createHmac('sha256', key).update('second factors').digest('hex').slice(0, 16)
}
