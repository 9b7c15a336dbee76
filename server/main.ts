import { readFileSync } from 'node:fs'
import { ConfigError, readConfig } from './config.ts'
import { EmbeddedDatabaseError } from './db/embedded.ts'
import { MigrationError } from './db/migrate.ts'
import { DatabaseError } from './db/open.ts'
import { type Served, StartError, serve } from './serve.ts'

// The only file that acts on import, together with cli.ts.

const isDemonstration = process.argv.includes('--demo')

let server: Served | null = null
let isStopping = false

const stackOf = ({ stack = '' }: Error) => stack.split('\n').filter((line) => line.startsWith('    at '))

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  // Before the server stands there is nothing to stop yet: it is stopped as soon as it does.
  if (!server) return
  await server.stop()
  process.exit(0)
}

// First of all, so that a signal during the start leaves no database behind.
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('SIGHUP', () => server?.reload())

// A bug in one piece of work must not end what everybody else is doing.
process.on('unhandledRejection', (error) => {
  // Its message may hold what people answered.
  console.error('unexpected error', error instanceof Error ? [error.name, stackOf(error)] : typeof error)
})

try {
  const config = readConfig(process.env, { defaultDataDir: isDemonstration ? './data-demo' : './data' })
  server = await serve(config, { isDemonstration, readFile: readFileSync, print: console.log })
  if (isStopping) {
    await server.stop()
    process.exit(0)
  }
} catch (error) {
  const isExpected = [ConfigError, DatabaseError, EmbeddedDatabaseError, MigrationError, StartError].some(
    (kind) => error instanceof kind,
  )
  console.error(isExpected && error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
}
