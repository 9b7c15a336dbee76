import { runAsAdmin, type TestDatabase } from './database.ts'

/** The latest act in the audit log. */
export async function lastAct({ adminUrl }: Pick<TestDatabase, 'adminUrl'>) {
  const [row] = await runAsAdmin<{ actor: string; act: string; subject: Record<string, unknown> }>(
    adminUrl,
    'select actor, act, subject from audit_log order by number desc limit 1',
  )
  return row
}
