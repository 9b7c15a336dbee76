import { foldWords } from '#contract/fold-words.ts'
import type { Theme } from '#contract/themes.ts'

// Without diacritics "chờ" (wait) is "cho" (for) and "cò" (tout) is "có" (have). So a keyword with diacritics is looked for
// as it stands in a comment that has any, and without them only in a comment typed without.

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Words with their diacritics, the tone behind the word: "hoá đơn" and "hóa đơn" are the same. */
function markedWords(text: string): string {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  return ` ${words.map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join('')).join(' ')} `
}

function isMarked(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'))
}

/** Finds the themes of a text; made once for a list of themes, used for many texts. */
export function themeMatcher(themes: readonly Theme[]): (body: string) => string[] {
  const wanted = themes.map(({ key, keywords }) => ({
    key,
    keywords: keywords
      .map((keyword) => ({
        folded: foldWords(keyword),
        marked: isMarked(keyword) ? markedWords(keyword) : null,
      }))
      // A keyword without Latin letters would fold to nothing and be in every text.
      .filter(({ folded }) => folded.trim() !== ''),
  }))
  return (body) => {
    const folded = foldWords(body)
    const marked = isMarked(body) ? markedWords(body) : null
    const holds = (keyword: { folded: string; marked: string | null }) =>
      marked && keyword.marked ? marked.includes(keyword.marked) : folded.includes(keyword.folded)
    return wanted.filter(({ keywords }) => keywords.some(holds)).map(({ key }) => key)
  }
}
