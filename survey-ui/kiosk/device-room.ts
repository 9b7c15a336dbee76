/** Room of the page on its device, in bytes; null where the browser does not say. */
export interface RoomOnDevice {
  usedBytes: number | null
  quotaBytes: number | null
}

/** Asks the browser for the room of this page. */
export async function readRoomOnDevice(): Promise<RoomOnDevice> {
  const { usage = null, quota = null } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  return { usedBytes: usage, quotaBytes: quota }
}
