import type { VersionName } from './client.ts'

/** A version as the address names it: `sipas-2026.2`. */
export const writeVersionName = ({ key, version }: VersionName) => `${key}.${version}`

/** @returns null for what names no version */
export function readVersionName(text: string): VersionName | null {
  const [, key, version] = /^(.+)\.(\d+)$/.exec(text) ?? []
  return key === undefined ? null : { key, version: Number(version) }
}
