import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** Login of the first account while it has the password that the first start printed; null when it was changed. */
export async function findFirstPassword(db: Db): Promise<string | null> {
  const { rows } = await db.execute<{ login: string }>(sql`
    select s.login from audit_log made join staff s on s.login = made.subject->>'login'
    where made.act = 'first_account_made' and s.disabled_at is null and not exists (
      select from audit_log later
      where later.number > made.number
        and ((later.act in ('password_changed', 'account_link_used') and later.actor = s.login)
          or (later.act = 'password_reset' and later.subject->>'login' = s.login)))`)
  return rows[0]?.login ?? null
}
