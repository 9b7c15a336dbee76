/** What a device tells of itself on the staff sheet; null where the browser does not say. */
export interface DeviceFacts {
  /** Name of the release that the device keeps, as the worker's cache bears it. */
  release: string | null
  usedBytes: number | null
  quotaBytes: number | null
}

const prefix = 'kiosk-'

/** Reads release and storage of this device. */
export async function readDeviceFacts(): Promise<DeviceFacts> {
  const kept = (await globalThis.caches?.keys().catch(() => [])) ?? []
  const { usage = null, quota = null } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  const release = kept.find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? null
  return { release, usedBytes: usage, quotaBytes: quota }
}
