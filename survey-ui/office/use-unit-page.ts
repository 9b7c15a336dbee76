import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from './language.ts'
import type { Address, Page } from './router.ts'
import { orderAsTree } from './unit-tree.ts'

/** Names the page in the window's title and finds its unit: the one of the address, or the topmost; null without any. */
export function useUnitPage(
  page: Page,
  { unitId }: Address,
  units: readonly UnitSummary[],
): UnitSummary | null {
  const { texts } = useSpeech()
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages[page])
  }, [texts, page])
  return units.find((unit) => unit.unitId === unitId) ?? orderAsTree(units)[0]?.unit ?? null
}
