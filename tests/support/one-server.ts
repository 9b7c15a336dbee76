import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { runAsAdmin } from './database.ts'
import { until } from './jobs.ts'
import { migrateCluster, type OwnCluster, openCluster } from './own-cluster.ts'
import { controlPostgres, type PostgresControl } from './postgres-control.ts'
import { openServer, type StandingServer } from './standing-server.ts'
import { type OpenSurvey, openSurvey } from './survey.ts'

/** A real server on a PostgreSQL that is not its own, so that nobody but the test brings that back. */
export interface OneServer {
  server: StandingServer
  cluster: OwnCluster
  control: PostgresControl
  open: OpenSurvey
  adminUrl: string
  /** Connections that the server's login has. */
  connectionCount(): Promise<number>
  remove(): Promise<void>
}

export async function openOneServer(prepare?: (folder: string) => void): Promise<OneServer> {
  const cluster = await openCluster(prepare)
  await migrateCluster(cluster)
  const { adminUrl, serverUrl } = cluster
  const urls = { DATABASE_URL: serverUrl, DATABASE_ADMIN_URL: adminUrl }
  const { db, close } = await openDatabase(readConfig(urls), 'command', '2026-06-15')
  await loadTemplates(db, new Date())
  const open = await openSurvey(db)
  await saveSetting(db, 'secondFactor', 'off')
  await close()
  const server = await openServer({ FOLD_SECONDS: '1', LOG_LEVEL: 'silent', ...urls })
  const control = await controlPostgres(cluster.folder, Number(new URL(adminUrl).port))
  return {
    server,
    cluster,
    control,
    open,
    adminUrl,
    async connectionCount() {
      const [row] = await runAsAdmin<{ n: number }>(
        adminUrl,
        `select count(*)::int as n from pg_stat_activity where usename = '${new URL(serverUrl).username}'`,
      )
      return row?.n ?? 0
    },
    async remove() {
      control.thaw()
      await server.remove()
      await cluster.remove()
    },
  }
}

/** Waits until PostgreSQL answers. */
export function untilAnswering({ adminUrl }: OneServer): Promise<unknown> {
  return until(() =>
    Promise.race([runAsAdmin(adminUrl, 'select 1'), pause(1000).then(() => null)]).catch(() => null),
  )
}
