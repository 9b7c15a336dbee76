import pg from 'pg'

/** The role the program works as: it owns nothing and may only what the migrations grant. */
export const appRole = 'hailong_app'

async function exists(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  return rowCount === 1
}

/** Makes the role that owns nothing, once for a PostgreSQL server. */
export async function ensureRole(client: pg.Client): Promise<void> {
  if (await exists(client, appRole)) return
  try {
    await client.query(`create role ${appRole} nologin`)
  } catch (error) {
    // Another server made it in between.
    if (await exists(client, appRole)) return
    throw error
  }
}

/** Makes a login and gives it this password. */
export async function ensureLogin(client: pg.Client, login: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(login)
  const secret = pg.escapeLiteral(password)
  if (await exists(client, login)) await client.query(`alter role ${name} login password ${secret}`)
  else await client.query(`create role ${name} login noinherit password ${secret}`)
}

/** Lets a login work as the role. */
export async function ensureMembership(client: pg.Client, login: string): Promise<void> {
  const { rows } = await client.query<{ can: boolean }>(`select pg_has_role($1, $2, 'member') as can`, [
    login,
    appRole,
  ])
  if (rows[0]?.can !== true) await client.query(`grant ${appRole} to ${pg.escapeIdentifier(login)}`)
}
