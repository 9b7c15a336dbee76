import { foldText } from '../search-text.ts'

/** A user name as offices write them: given name, then the initials before it. `Trần Thị Hoa` becomes `hoatt`. */
export function loginOf(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9\s]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const given = words.at(-1) ?? ''
  const initials = words.slice(0, -1).map((word) => word[0])
  return `${given}${initials.join('')}`.slice(0, 64)
}
