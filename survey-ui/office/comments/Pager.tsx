import { count } from '#charts/format.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { useCommentsTexts } from './texts.ts'

interface PagerProps {
  page: number
  pages: number
  address: Address
  go: Go
}

/** From page to page of the texts. Nothing where there is one alone. */
export function Pager({ page, pages, address, go }: PagerProps) {
  const { language } = useSpeech()
  const { list } = useCommentsTexts()
  if (pages <= 1) return null
  const turn = (to: number) => {
    go({ choices: { ...address.choices, at: String(to) } })
    document.getElementById('texts-title')?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav class="pager" aria-label={list.pagesLabel}>
      <button type="button" class="button" disabled={page <= 1} onClick={() => turn(page - 1)}>
        {list.previous}
      </button>
      <span>{list.page(count(page, language), count(pages, language))}</span>
      <button type="button" class="button" disabled={page >= pages} onClick={() => turn(page + 1)}>
        {list.next}
      </button>
    </nav>
  )
}
