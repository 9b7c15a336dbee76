import { foldWords } from '#contract/fold-words.ts'
import type { Theme } from '#contract/themes.ts'

/** Finds the themes of a text; made once for a list of themes, used for many texts. */
export function themeMatcher(themes: readonly Theme[]): (folded: string) => string[] {
  const wanted = themes.map(({ key, keywords }) => ({
    key,
    // A keyword without Latin letters would fold to nothing and be in every text.
    keywords: keywords.map(foldWords).filter((keyword) => keyword.trim() !== ''),
  }))
  return (folded) =>
    wanted
      .filter(({ keywords }) => keywords.some((keyword) => folded.includes(keyword)))
      .map(({ key }) => key)
}
