/// <reference lib="webworker" />
import { activateMessage } from './worker-message.ts'

// Keeps the tablet's page on the device, so that it opens without a network. It holds files of one release
// and nothing else: responses have their own place and their own rules.

declare const self: ServiceWorkerGlobalScope
/** Paths of the page and of all it loads, and a name for exactly this set; written in by the build. */
declare const __FILES__: string[]
declare const __RELEASE__: string

const prefix = 'kiosk-'
const cacheName = prefix + __RELEASE__

self.addEventListener('install', (event) => {
  // All or nothing: a release that came in half is not installed.
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(__FILES__)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldReleases().then(() => self.clients.claim()))
})

// A new release waits until the page says that nobody stands before the tablet.
self.addEventListener('message', (event) => {
  if (event.data === activateMessage) void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || !__FILES__.includes(pathname)) return
  event.respondWith(fromDevice(event.request, pathname))
})

async function dropOldReleases(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function fromDevice(request: Request, pathname: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(pathname)
  return kept ?? fetch(request)
}
