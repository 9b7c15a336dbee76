import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// As text, because it runs in the browser. A colour on its way to another is read by no one. Motion that does not
// end by itself is ended: a page that draws nothing would be waited for for ever.
const endMotion = `(async () => {
  const motions = () => document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  const pause = new Promise((resolve) => setTimeout(resolve, 1000))
  await Promise.race([pause, Promise.allSettled(motions().map(({ finished }) => finished))])
  for (const motion of motions()) motion.finish()
})()`

/**
 * Expects the page as it stands to break no rule of WCAG 2.0, 2.1 and 2.2, levels A and AA. A failure names
 * the rule, the element and the remedy. The page needs JavaScript: axe runs in it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(endMotion)
  // The other mode opens a page of its own, for frames; ours have none.
  const { violations } = await new AxeBuilder({ page }).withTags(levels).setLegacyMode().analyze()
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
  expect(broken, `axe on ${page.url()}`).toEqual([])
}
