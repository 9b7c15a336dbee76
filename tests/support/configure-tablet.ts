import type { Page } from 'playwright-core'
import { defaultKioskSettings, type KioskConfiguration, type KioskSettings } from '#contract/kiosk.ts'

export type Changes = Partial<Omit<KioskConfiguration, 'settings'>> & { settings?: Partial<KioskSettings> }

/** Lets the tablet hear another configuration than the office has made, wherever the server tells it one. */
export async function configureTablet(tablet: Page, { settings, ...changes }: Changes): Promise<void> {
  const change = (configuration: KioskConfiguration): KioskConfiguration => ({
    ...configuration,
    ...changes,
    settings: { ...defaultKioskSettings, ...configuration.settings, ...settings },
  })
  await tablet.route('**/api/v1/devices/**', async (route) => {
    // A connection that the server has just closed is no network to be tested.
    const response = await route.fetch({ maxRetries: 3 }).catch(() => null)
    // A report may be under way when the test ends; before that the tablet hears that the network broke.
    if (!response) return route.abort().catch(() => {})
    const body = await response.json().catch(() => null)
    if (body?.configuration) body.configuration = change(body.configuration)
    await route.fulfill({ response, ...(body ? { json: body } : {}) })
  })
}
