import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { readKeyText } from './accounts/secret-key.ts'
import { isRecipient } from './backup/seal.ts'

/** Everything the environment decides, read once at start. */
export interface Config {
  port: number
  host: string
  /** Absolute path of the folder that holds the database and its password. */
  dataDir: string
  /** Connection of the server; null means the embedded database. */
  databaseUrl: string | null
  /** Connection that may change the schema. */
  databaseAdminUrl: string | null
  /** Address that citizens and staff reach the server by, without a trailing slash. */
  publicUrl: string
  /** Address of the office's own origin; null where it shares the citizens'. */
  officeUrl: string | null
  logLevel: string
  tls: { certificatePath: string; keyPath: string } | null
  /** Addresses of the proxies in front, whose word on the client's address counts; empty when there is none. */
  trustProxy: string[]
  /** The key that seals second factors, 32 bytes; null means the file in `dataDir`. */
  secretKey: Buffer | null
  /** A second key that opens as well, while one takes the other's place. */
  secretKeyOther: Buffer | null
  /** Opens `/metrics` to other machines; while one is exchanged for another two, with a comma. Null means to this machine alone. */
  metricsToken: string | null
  /** Seconds between two folds of new responses into the rollups. */
  foldSeconds: number
  /** Seconds for which a server that is asked to stop goes on answering, so that load balancers notice first. */
  drainSeconds: number
  /** Absolute path of the folder that daily copies go into. */
  backupDir: string
  /** Public key that copies are sealed for; null leaves them open to whoever has the file. */
  backupRecipient: string | null
  /** Hour of the office's day, 0…23, from which the daily copy is taken; null takes none. */
  backupHour: number | null
}

export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: string[]) {
    super(`The server cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

type Environment = Record<string, string | undefined>

/** @throws ConfigError naming every fault and its remedy at once */
export function readConfig(environment: Environment, options: { defaultDataDir?: string } = {}): Config {
  const faults: string[] = []
  const read = (name: string) => environment[name]?.trim() || null
  const number = (name: string, fallback: number, low: number, high: number) => {
    const text = read(name)
    if (text === null) return fallback
    const value = Number(text)
    if (Number.isInteger(value) && value >= low && value <= high) return value
    faults.push(
      `${name} is "${text}"; give a whole number from ${low} to ${high}, or leave it out for ${fallback}`,
    )
    return fallback
  }
  const url = (name: string, protocols: string[]) => {
    const text = read(name)
    if (text === null) return null
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/+$/, '')
    faults.push(`${name} is not an address; it begins with ${protocols.map((p) => `${p}//`).join(' or ')}`)
    return null
  }

  const port = number('PORT', 3000, 0, 65535)
  const host = read('HOST') ?? '127.0.0.1'
  if (!isIP(host) && !/^[a-z0-9.-]+$/i.test(host))
    faults.push(`HOST is "${host}"; give a host name or an IP address`)
  const logLevel = read('LOG_LEVEL') ?? 'warn'
  if (!logLevels.includes(logLevel))
    faults.push(`LOG_LEVEL is "${logLevel}"; choose one of ${logLevels.join(', ')}`)

  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'])
  const databaseAdminUrl = url('DATABASE_ADMIN_URL', ['postgres:', 'postgresql:'])
  if (databaseAdminUrl && !databaseUrl)
    faults.push('DATABASE_ADMIN_URL is set without DATABASE_URL; set both or neither')
  const dataDir = resolve(read('DATA_DIR') ?? options.defaultDataDir ?? './data')
  if (!databaseUrl) faults.push(...dataDirFaults(dataDir))

  const tls = readTls(read('TLS_CERT'), read('TLS_KEY'), faults)
  const publicUrl = url('PUBLIC_URL', ['http:', 'https:']) ?? `${tls ? 'https' : 'http'}://localhost:${port}`
  const officeUrl = url('OFFICE_URL', ['http:', 'https:'])
  if (officeUrl !== null && new URL(officeUrl).pathname !== '/')
    faults.push('OFFICE_URL has a path; give only what stands before it, such as https://office.example')
  else if (officeUrl !== null && new URL(officeUrl).host === new URL(publicUrl).host)
    faults.push('OFFICE_URL is the same as PUBLIC_URL; give it a name of its own, or leave it out')
  const trustProxy = (read('TRUST_PROXY') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const strange = trustProxy.filter((part) => !isNetwork(part))
  if (strange.length > 0)
    faults.push(
      `TRUST_PROXY names "${strange.join(', ')}"; give the IP addresses or networks of your proxies, such as 127.0.0.1 or 10.0.0.0/24`,
    )
  const key = (name: string) => {
    const text = read(name)
    const found = text === null ? null : readKeyText(text)
    if (text !== null && found === null)
      faults.push(`${name} is no key; give 64 hexadecimal signs, such as "openssl rand -hex 32" prints`)
    return found
  }
  const secretKey = key('SECRET_KEY')
  const secretKeyOther = key('SECRET_KEY_OTHER')
  const metricsToken = read('METRICS_TOKEN')
  if (metricsToken !== null && !/^[\w-]{32,100}(,[\w-]{32,100})?$/.test(metricsToken))
    faults.push(
      'METRICS_TOKEN must be 32 to 100 letters and digits, such as "openssl rand -hex 32" prints, or two of them with a comma while one takes the place of the other; or leave it out',
    )
  const foldSeconds = number('FOLD_SECONDS', 5, 1, 3600)
  const drainSeconds = number('DRAIN_SECONDS', 0, 0, 60)
  const backupRecipient = read('BACKUP_RECIPIENT')
  if (backupRecipient !== null && !isRecipient(backupRecipient))
    faults.push(
      'BACKUP_RECIPIENT is no public key; it begins with age1, as "npm run hailong -- backup key" prints it',
    )
  const backupHour = read('BACKUP_HOUR') === 'off' ? null : number('BACKUP_HOUR', 1, 0, 23)

  if (faults.length > 0) throw new ConfigError(faults)
  return {
    port,
    host,
    dataDir,
    databaseUrl,
    databaseAdminUrl,
    publicUrl,
    officeUrl,
    logLevel,
    tls,
    trustProxy,
    secretKey,
    secretKeyOther,
    metricsToken,
    foldSeconds,
    drainSeconds,
    backupDir: resolve(read('BACKUP_DIR') ?? join(dataDir, 'backups')),
    backupRecipient,
    backupHour,
  }
}

/** An address, or a network of some length: all the world is no proxy. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || more.length > 0) return false
  if (length === undefined) return true
  return /^\d{1,3}$/.test(length) && Number(length) >= 8 && Number(length) <= (kind === 4 ? 32 : 128)
}

function dataDirFaults(dataDir: string): string[] {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      `DATA_DIR ${dataDir} cannot be written (${reason}); choose another folder or give this user the right to write there`,
    ]
  }
}

function readTls(certificatePath: string | null, keyPath: string | null, faults: string[]): Config['tls'] {
  if (!certificatePath && !keyPath) return null
  if (!certificatePath || !keyPath) {
    faults.push('TLS_CERT and TLS_KEY belong together; set both or neither')
    return null
  }
  for (const path of [certificatePath, keyPath])
    if (!existsSync(path)) faults.push(`TLS file ${path} does not exist`)
  return { certificatePath, keyPath }
}
