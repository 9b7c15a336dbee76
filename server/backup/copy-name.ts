/** What a copy was taken for. Only daily ones are ever removed by the program. */
export type CopyKind = 'daily' | 'command' | 'upgrade'

/** Name of a copy: `hailong-2026-06-15T10-00-00Z-daily.tar.zst`, with `.age` behind it when it is sealed. */
export function copyName(kind: CopyKind, at: Date, isSealed: boolean): string {
  const instant = at.toISOString().slice(0, 19).replaceAll(':', '-')
  return `hailong-${instant}Z-${kind}.tar.zst${isSealed ? '.age' : ''}`
}

/** What a name says; null for a file that is no copy of ours. */
export function readCopyName(name: string): { kind: CopyKind; at: Date } | null {
  const found =
    /^hailong-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-(daily|command|upgrade)\.tar\.zst(\.age)?$/.exec(name)
  if (!found) return null
  const [, day, hour, minute, second, kind] = found
  return { kind: kind as CopyKind, at: new Date(`${day}T${hour}:${minute}:${second}Z`) }
}
