import type { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { keyFaultText, openFactorBox } from './accounts/open-factor-box.ts'
import { buildApp } from './app.ts'
import { copyDaily } from './backup/daily.ts'
import { officeDay } from './calendar.ts'
import { type KeyPair, readKeyPair, watchCertificate } from './certificate.ts'
import type { Config } from './config.ts'
import { workDaily } from './daily.ts'
import type { Db } from './db/client.ts'
import { openDatabase } from './db/open.ts'
import { demonstrationLines, ensureDemonstration } from './demo/demonstration.ts'
import { logBug } from './errors.ts'
import { readRollupCells } from './figures/cell-memory.ts'
import { firstStart } from './first-start.ts'
import { type JobEngine, startJobs } from './jobs/engine.ts'
import { inThread } from './jobs/thread.ts'
import { openDoors } from './listening.ts'
import { loadBuiltPages } from './pages/built.ts'
import { readPrintFonts, readReportFonts } from './pages/fonts.ts'
import { lastBackup } from './queries/backups.ts'
import { hasSetting, readSettings } from './queries/settings.ts'
import { fold } from './rollups/fold.ts'
import { takeLeave } from './stopping.ts'
import { readinessFaults } from './watching/faults.ts'
import { makeFoldWatch, noteFold } from './watching/fold-watch.ts'

export class StartError extends Error {
  override name = 'StartError'
}

interface ServeOptions {
  isDemonstration: boolean
  readFile: typeof readFileSync
  print: (line: string) => void
}

/** A server that stands. */
export interface Served {
  url: string
  /** Takes up what may change while it runs: the certificate. */
  reload(): void
  stop(): Promise<void>
}

/** Starts everything in order and prints where to go. Resolves once the port is open. */
export async function serve(
  config: Config,
  { isDemonstration, readFile, print }: ServeOptions,
): Promise<Served> {
  const clock = () => new Date()
  const pages = await loadPages()
  const database = await openDatabase(config, 'server', officeDay(clock()))
  const { db, intake } = database
  try {
    await requireKind(db, isDemonstration)
    const account = await firstStart(db, { isDemonstration, at: clock() })
    const { box: factorBox, fault: keyFault } = await openFactorBox(db, config)
    const tls = config.tls ? readCertificate(config.tls, readFile) : undefined
    const folds = makeFoldWatch(clock())
    let jobs: JobEngine | null = null
    const app = await buildApp({
      db,
      intake,
      clock,
      logger: { level: config.logLevel },
      publicUrl: config.publicUrl,
      officeUrl: config.officeUrl,
      pages,
      fonts: readReportFonts(),
      printFonts: readPrintFonts(),
      factorBox,
      wakeJobs: () => jobs?.wake(),
      watch: {
        url: database.url,
        pools: database.pools,
        folds,
        dataDir: config.dataDir,
        token: config.metricsToken,
        lastBackup: async () => (await lastBackup(db)).good?.at ?? null,
      },
      trustProxy: config.trustProxy,
      ...(isDemonstration ? {} : { backupHour: config.backupHour }),
      ...(tls ? { tls } : {}),
    })
    await app.ready()
    if (isDemonstration) await ensureDemonstration(app, db, clock, print)
    const closeDoors = await listen(app, config)
    const certificate = config.tls ? watchCertificate(app, config.tls, { readFile }) : null
    const stopFolding = foldRegularly(db, clock, config.foldSeconds, (error) => {
      noteFold(folds, { isDone: error === null, at: clock() })
      if (error !== null) logBug(app.log, error, 'fold')
    })
    // Simulated days are not worth keeping.
    const copy = isDemonstration
      ? async () => {}
      : () => copyDaily(db, clock, { ...config, adminUrl: database.adminUrl })
    const stopDaily = workDaily(db, clock, copy, (error) => logBug(app.log, error, 'daily'))
    const onJobError = (error: unknown) => logBug(app.log, error, 'jobs')
    jobs = startJobs(db, { clock, startRun: inThread(database.url, onJobError), onError: onJobError })
    const url = addressOf(app, config)
    // Who starts it learns at once what is unsafe; the log says it too.
    for (const fault of await app.readiness.judge()) print(`\n  Not ready: ${readinessFaults[fault]}.`)
    if (keyFault) print(`\n  ${keyFaultText(keyFault, config)}`)
    for (const line of linesAtStart(url, config, account, isDemonstration)) print(line)
    return {
      url,
      reload: () => certificate?.look(),
      stop: async () => {
        certificate?.stop()
        await Promise.all([
          takeLeave(app, config.drainSeconds, closeDoors),
          stopFolding(),
          stopDaily(),
          jobs?.stop(),
        ])
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function readCertificate(tls: NonNullable<Config['tls']>, readFile: ServeOptions['readFile']): KeyPair {
  try {
    return readKeyPair(tls, readFile)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The certificate cannot be used: ${reason}. Look at TLS_CERT and TLS_KEY.`)
  }
}

async function loadPages() {
  try {
    return await loadBuiltPages()
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error))
  }
}

/** Simulated and real responses never share a database. */
async function requireKind(db: Db, isDemonstration: boolean): Promise<void> {
  const isMarked = await hasSetting(db, 'demonstration')
  const { demonstration } = await readSettings(db)
  if (isMarked && demonstration && !isDemonstration) {
    throw new StartError(
      'This database holds simulated data. Start it with "npm run demo", or choose another DATA_DIR or DATABASE_URL.',
    )
  }
  if (isMarked && !demonstration && isDemonstration) {
    throw new StartError(
      'This database holds real responses; the demonstration must not touch it. Choose another DATA_DIR or DATABASE_URL.',
    )
  }
}

/** Opens the port, or says what to do. As `openDoors`. */
async function listen(app: FastifyInstance, { port, host }: Config): Promise<() => Promise<void>> {
  try {
    return await openDoors(app, { host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} is taken. Stop the other program, or choose another with PORT.`)
    if (code === 'EACCES')
      throw new StartError(`Port ${port} may not be opened by this user. Choose one above 1023 with PORT.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`HOST ${host} is not an address of this machine.`)
    throw error
  }
}

function addressOf(app: FastifyInstance, { tls }: Config): string {
  const address = app.server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return `${tls ? 'https' : 'http'}://localhost:${port}`
}

/**
 * Folds again and again, one after the other; the returned function waits for the last to end.
 * @param onEnd told after each what went wrong, or null
 */
function foldRegularly(
  db: Db,
  clock: () => Date,
  seconds: number,
  onEnd: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> = Promise.resolve()
  let isStopped = false
  const again = () => {
    if (isStopped) return
    timer = setTimeout(() => {
      current = fold(db, clock)
        // So that whoever opens a page next finds the cells in memory.
        .then(() => readRollupCells(db))
        .then(
          () => onEnd(null),
          (error) => onEnd(error),
        )
        .finally(again)
    }, seconds * 1000)
  }
  again()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await current
  }
}

function linesAtStart(
  url: string,
  config: Config,
  account: { login: string; password: string } | null,
  isDemonstration: boolean,
): string[] {
  const lines = [
    '',
    `  Hài Lòng is running at ${url}`,
    '',
    `  office   ${url}/office`,
    `  tablet   ${url}/kiosk`,
  ]
  if (isDemonstration) lines.push(...demonstrationLines(url))
  if (account && !isDemonstration) {
    lines.push('', '  First account (shown once, change it with "npm run hailong -- user reset"):')
    lines.push(`    ${account.login}  ${account.password}`)
  }
  if (config.host === '0.0.0.0' || config.host === '::')
    lines.push('', `  On this network: ${networkAddresses().join(', ')}`)
  lines.push('', '  Ctrl-C stops the server and its database.', '')
  return lines
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
}
