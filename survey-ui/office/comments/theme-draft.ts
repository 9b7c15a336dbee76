import type { Theme } from '#contract/themes.ts'

/** A theme as it is typed. */
export interface ThemeDraft {
  /** Names the row on the page. */
  row: number
  /** Empty for a new one. */
  key: string
  vi: string
  en: string
  keywords: string
}

/** The list as it can be typed over. */
export function toDrafts(themes: readonly Theme[]): ThemeDraft[] {
  return themes.map(({ key, title, keywords }, row) => {
    return { row, key, vi: title.vi, en: title.en ?? title.vi, keywords: keywords.join(', ') }
  })
}

/** The keywords of a line: separated by commas, each once. */
export function readKeywords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.normalize('NFC').trim().replace(/\s+/g, ' '))
  return [...new Set(words.filter((word) => word !== ''))]
}

/** The list as the server takes it, or null while a title or the keywords of one are missing. */
export function toThemes(drafts: readonly ThemeDraft[]): Theme[] | null {
  const taken = new Set(drafts.map(({ key }) => key))
  const themes: Theme[] = []
  for (const { key, vi, en, keywords } of drafts) {
    const theme = {
      key: key || newKey(vi, taken),
      title: { vi: vi.trim(), en: en.trim() },
      keywords: readKeywords(keywords),
    }
    if (theme.title.vi === '' || theme.title.en === '' || theme.keywords.length === 0) return null
    taken.add(theme.key)
    themes.push(theme)
  }
  return themes
}

/** A key made of the title, which stays when the title changes. */
function newKey(title: string, taken: ReadonlySet<string>): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const stem =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30) || 'chu-de'
  const base = stem.length < 2 ? `${stem}-chu-de` : stem
  let key = base
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`
  return key
}
