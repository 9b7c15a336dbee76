import { readFileSync } from 'node:fs'
import { ConfigError, readConfig } from './config.ts'
import { EmbeddedDatabaseError } from './db/embedded.ts'
import { MigrationError } from './db/migrate.ts'
import { DatabaseError } from './db/open.ts'
import { StartError, serve } from './serve.ts'

// The only file that acts on import, together with cli.ts.

const isDemonstration = process.argv.includes('--demo')

try {
  const config = readConfig(process.env, { defaultDataDir: isDemonstration ? './data-demo' : './data' })
  const server = await serve(config, { isDemonstration, readFile: readFileSync, print: console.log })
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await server.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  const isExpected = [ConfigError, DatabaseError, EmbeddedDatabaseError, MigrationError, StartError].some(
    (kind) => error instanceof kind,
  )
  console.error(isExpected && error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
}
