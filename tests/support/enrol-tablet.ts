import type { Page } from 'playwright-core'

/** Opens the tablet's page and enrols it with a code that the office made. */
export async function enrolTablet(tablet: Page, address: string, code: string): Promise<void> {
  await tablet.goto(`${address}/kiosk`)
  await tablet.getByRole('button', { name: 'Đã được cấp mã?' }).click()
  await tablet.getByLabel('Mã đăng ký').fill(code)
  await tablet.getByRole('button', { name: 'Đăng ký', exact: true }).click()
}
