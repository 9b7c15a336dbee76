// The parts of a tablet that keep and deliver, without screens, for a page under test in a real browser.
import { openSecondCopy } from '../../../survey-ui/kiosk/storage/second-copy/second-copy.ts'
import { openStorage as openKioskStorage } from '../../../survey-ui/kiosk/storage.ts'

export { openDB } from 'idb'
export { drain } from '../../../survey-ui/kiosk/delivery/drain.ts'
export { randomHex, toEntry } from '../../../survey-ui/kiosk/delivery/entry.ts'
export { makeKeep } from '../../../survey-ui/kiosk/delivery/keep.ts'
export { sendMessage } from '../../../survey-ui/kiosk/delivery/transport.ts'
export { isFull, readRoom, watchReadiness } from '../../../survey-ui/kiosk/readiness.ts'

/** As the tablet opens it, with its second copy. */
export const openStorage = () => openKioskStorage(openSecondCopy(() => new Worker('/copy-worker.js')))
/** As a browser does that has no files to write a second copy to. */
export const openSingleStorage = () => openKioskStorage()
