import { foldWords } from '#contract/fold-words.ts'
import type { Theme, ThemeList } from '#contract/themes.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { waitForFold } from '../queries/rollups.ts'
import { addThemes, newestThemes, retagComments } from '../queries/themes.ts'
import { defaultThemes } from './default-themes.ts'
import { themeMatcher } from './match-themes.ts'

/** The themes that count now: the newest list, or those that come with the program. */
export async function currentThemes(db: Db): Promise<ThemeList> {
  return (await newestThemes(db)) ?? { version: 0, themes: defaultThemes, madeAt: null, madeBy: null }
}

/**
 * Replaces the themes and puts every comment under them anew.
 * @throws Problem themes_refused for keys twice or keywords without letters, themes_changed when somebody was faster
 */
export async function changeThemes(
  db: Db,
  { basedOn, themes, by }: { basedOn: number; themes: Theme[]; by: string },
  at: Date,
): Promise<ThemeList> {
  requireThemes(themes)
  const version = basedOn + 1
  const act = { actor: by, act: 'themes_changed', subject: { version, themes: themes.map(({ key }) => key) } }
  return actAndRecord(db, act, at, async (tx) => {
    // A fold would put comments under the list that it had read before.
    await waitForFold(tx)
    if ((await currentThemes(tx)).version !== basedOn) throw problems.themesChanged()
    if (!(await addThemes(tx, { version, themes, by }, at))) throw problems.themesChanged()
    await retagComments(tx, themeMatcher(themes))
    return currentThemes(tx)
  })
}

function requireThemes(themes: readonly Theme[]): void {
  const keys = themes.map(({ key }) => key)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice) throw problems.themesRefused(`the key "${twice}" is there twice`)
  for (const { key, keywords } of themes) {
    const empty = keywords.find((keyword) => foldWords(keyword).trim() === '')
    if (empty) throw problems.themesRefused(`"${empty}" of "${key}" has no letter or digit`)
  }
}
