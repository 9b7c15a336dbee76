import kiosk from '../../../kiosk/kiosk.css?inline'
import phone from '../../../respond/page.css?inline'
import tokens from '../../../tokens.css?inline'

export type Device = 'phone' | 'tablet'

/** What each device sets its form in. As text, so that nothing of it reaches the office's own page. */
export const stylesOf: Record<Device, string[]> = { phone: [phone], tablet: [tokens, kiosk] }
