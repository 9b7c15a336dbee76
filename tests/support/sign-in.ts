import type { Page } from 'playwright-core'
import { password } from './accounts.ts'

/** Opens a page of the office and signs in as the administrator that `addAdministrator` makes, or as another. */
export async function signInAt(page: Page, url: string, login = 'admin', secret = password): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[type=password]').fill(secret)
  await page.keyboard.press('Enter')
  await page.locator('nav.pages').waitFor()
}
