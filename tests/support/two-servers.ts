import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/db/client.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { type Balancer, openBalancer } from './balancer.ts'
import { until } from './jobs.ts'
import { migrateCluster, type OwnCluster, openCluster } from './own-cluster.ts'
import { openServer, type StandingServer } from './standing-server.ts'
import { type OpenSurvey, openSurvey } from './survey.ts'

/** Two real servers on one PostgreSQL behind a load balancer. */
export interface TwoServers {
  cluster: OwnCluster
  servers: [StandingServer, StandingServer]
  balancer: Balancer
  open: OpenSurvey
  adminUrl: string
  /** Resolves when the balancer believes that so many take requests. */
  untilReady(count: number): Promise<void>
  /** What the tests do behind the servers' back. */
  withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** @param environment for both servers */
export async function openTwoServers(environment: Record<string, string> = {}): Promise<TwoServers> {
  const cluster = await openCluster()
  await migrateCluster(cluster)
  const { adminUrl, serverUrl } = cluster
  const urls = { DATABASE_URL: serverUrl, DATABASE_ADMIN_URL: adminUrl }
  const withDatabase: TwoServers['withDatabase'] = async (work) => {
    const { db, close } = await openDatabase(readConfig(urls), 'command', '2026-06-15')
    return work(db).finally(close)
  }
  const open = await withDatabase(async (db) => {
    await loadTemplates(db, new Date())
    return openSurvey(db)
  })
  const all = { FOLD_SECONDS: '1', LOG_LEVEL: 'silent', ...urls, ...environment }
  const servers: TwoServers['servers'] = [await openServer(all), await openServer(all)]
  const balancer = await openBalancer(servers.map(({ port }) => port))
  return {
    cluster,
    servers,
    balancer,
    open,
    adminUrl,
    withDatabase,
    async untilReady(count) {
      await until(async () => balancer.ready().length >= count)
    },
    async remove() {
      balancer.close()
      await Promise.all(servers.map((server) => server.remove()))
      await cluster.remove()
    },
  }
}

/**
 * Folds what still waits, and compares the figures with a count of the responses, as `hailong verify` does.
 * @returns the first difference in words, or null
 */
export function recount({ withDatabase }: TwoServers): Promise<string | null> {
  return withDatabase(async (db) => {
    await fold(db, () => new Date())
    return findRollupFault(db)
  })
}
