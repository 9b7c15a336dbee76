// The parts of a tablet that keep and deliver, without screens, for a page under test in a real browser.
export { openDB } from 'idb'
export { drain } from '../../../survey-ui/kiosk/delivery/drain.ts'
export { randomHex, toEntry } from '../../../survey-ui/kiosk/delivery/entry.ts'
export { sendMessage } from '../../../survey-ui/kiosk/delivery/transport.ts'
export { openStorage } from '../../../survey-ui/kiosk/storage.ts'
