import { activateMessage } from './worker-message.ts'

const checkMinutes = 30

export interface Releases {
  /** Says whether somebody is using the tablet; a waiting release takes over when nobody is. */
  setFree: (isFree: boolean) => void
}

/**
 * Keeps the page on the device and takes up new releases between two citizens, never under one.
 * @param reload shows the new release
 */
export function watchReleases(workers: ServiceWorkerContainer | undefined, reload: () => void): Releases {
  if (!workers) return { setFree: () => undefined }
  let registration: ServiceWorkerRegistration | null = null
  let isFree = false
  // The first release takes hold of a page that it has not loaded; only a later one asks for a reload.
  const hadWorker = workers.controller !== null
  const takeUp = () => {
    if (isFree) registration?.waiting?.postMessage(activateMessage)
  }
  workers.addEventListener('controllerchange', () => {
    if (hadWorker) reload()
  })
  void workers.register('/kiosk-worker.js', { scope: '/kiosk' }).then(
    (found) => {
      registration = found
      found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', takeUp))
      takeUp()
      // A tablet is never reloaded by hand.
      setInterval(() => void found.update().catch(() => undefined), checkMinutes * 60_000)
    },
    // Without it the page works as long as there is a network.
    () => undefined,
  )
  return {
    setFree(free) {
      isFree = free
      takeUp()
    },
  }
}
