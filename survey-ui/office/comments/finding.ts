import { count, interval, percent } from '#charts/format.ts'
import type { ThemeFigures } from '#contract/comments.ts'
import type { Theme } from '#contract/themes.ts'
import type { Language } from '../language.ts'
import type { CommentsTexts } from '../text/comments.vi.ts'

/** Themes from the most to the least spoken of; those that are withheld after all that are shown. */
export function byMentions(figures: ThemeFigures): ThemeFigures['themes'] {
  return figures.themes.toSorted((a, b) => (b.comments ?? 0.5) - (a.comments ?? 0.5))
}

/** The page in a sentence; null where there is nothing to say yet. */
export function commentFinding(
  figures: ThemeFigures,
  themes: readonly Theme[],
  unit: string,
  language: Language,
  words: CommentsTexts,
): string | null {
  const { whole } = figures
  if (!whole.comments) return null
  const found = words.finding(count(whole.comments, language), unit)
  const top = byMentions(figures)[0]
  const theme = themes.find(({ key }) => key === top?.key)
  if (!top?.comments || !theme) return `${found}.`
  const title = theme.title[language] ?? theme.title.vi
  const mentioned = count(top.comments, language)
  const about =
    top.share === null
      ? words.findingThemeOnly(title, mentioned)
      : words.findingTheme(
          title,
          mentioned,
          percent(top.share, language),
          interval(top.low, top.high, language),
        )
  return `${found}; ${about}.`
}
