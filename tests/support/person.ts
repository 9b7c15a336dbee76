import type { Locator, Page } from 'playwright-core'

/** Somebody at a screen, who does only what can be seen there; what they did is counted. */
export interface Onlooker {
  page: Page
  clicks: number
  keys: number
  /** What was done, in order, for people to read. */
  steps: string[]
  click(what: Locator): Promise<void>
  type(where: Locator, text: string): Promise<void>
  press(key: string): Promise<void>
  choose(what: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>
}

async function nameOf(what: Locator): Promise<string> {
  const text = (await what.getAttribute('aria-label')) ?? (await what.innerText())
  return text.replace(/\s+/g, ' ').trim().slice(0, 60)
}

/** Lets somebody use a page. */
export function onlookerAt(page: Page): Onlooker {
  const onlooker: Onlooker = {
    page,
    clicks: 0,
    keys: 0,
    steps: [],
    async click(what) {
      await what.waitFor({ timeout: 30_000 })
      onlooker.steps.push(`click ${await nameOf(what)}`)
      onlooker.clicks++
      await what.click()
    },
    async type(where, text) {
      await where.click()
      await where.fill('')
      await where.pressSequentially(text)
      onlooker.clicks++
      onlooker.keys += text.length
      onlooker.steps.push(`type ${text}`)
    },
    async press(key) {
      await page.keyboard.press(key)
      onlooker.keys++
      onlooker.steps.push(`press ${key}`)
    },
    async choose(what, file) {
      const asked = page.waitForEvent('filechooser')
      await onlooker.click(what)
      await (await asked).setFiles(file)
      // Opening it in the window of the system: one click on the file, one on "open".
      onlooker.clicks += 2
    },
  }
  return onlooker
}
