import { desc, sql } from 'drizzle-orm'
import type { Theme, ThemeList } from '#contract/themes.ts'
import type { Db } from '../db/client.ts'
import { themeLists } from '../db/schema/comments.ts'

/** The newest list of themes, or null while none was made here. */
export async function newestThemes(db: Db): Promise<ThemeList | null> {
  const [newest] = await db.select().from(themeLists).orderBy(desc(themeLists.version)).limit(1)
  if (!newest) return null
  const { version, document, madeAt, madeBy } = newest
  return { version, themes: document, madeAt: new Date(madeAt).toISOString(), madeBy }
}

/** Adds a list; false when its version is taken. */
export async function addThemes(
  db: Db,
  { version, themes, by }: { version: number; themes: Theme[]; by: string },
  at: Date,
): Promise<boolean> {
  const row = { version, document: themes, madeAt: at.toISOString(), madeBy: by }
  const added = await db
    .insert(themeLists)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: themeLists.version })
  return added.length === 1
}

const perPage = 2000

/** Puts every comment under its themes anew. @param themesOf finds the themes of a text */
export async function retagComments(db: Db, themesOf: (body: string) => string[]): Promise<void> {
  let after = { unitId: 0, commentId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await db.execute<{ unitId: number; commentId: string; body: string }>(sql`
      select unit_id as "unitId", comment_id as "commentId", body from comments
      where (unit_id, comment_id) > (${after.unitId}::int, ${after.commentId}::uuid)
      order by unit_id, comment_id limit ${perPage}`)
    const last = rows.at(-1)
    if (!last) return
    after = last
    const tags = rows.map(({ body, ...comment }) => ({ ...comment, themes: themesOf(body) }))
    await db.execute(sql`
      update comments c set themes = t.themes
      from (select "unitId", "commentId", array(select jsonb_array_elements_text(themes)) as themes
        from jsonb_to_recordset(${JSON.stringify(tags)}::jsonb) as j("unitId" int, "commentId" uuid, themes jsonb)) t
      where c.unit_id = t."unitId" and c.comment_id = t."commentId" and c.themes is distinct from t.themes`)
  }
}
