import type { Role } from '#contract/office.ts'
import type { About } from './oracle.ts'
import type { Things } from './things.ts'

// How a route stands in the list, and the groups of roles that the lists name.

export const all: Role[] = ['administrator', 'manager', 'analyst', 'unit_head', 'clerk', 'supervisor']
export const seeing = all.filter((role) => role !== 'clerk')
export const keying: Role[] = ['administrator', 'manager', 'clerk']
export const managing: Role[] = ['administrator', 'manager']
export const noting: Role[] = ['administrator', 'manager', 'unit_head', 'clerk']
/** Who writes official reports, and who sees them before they are public. */
export const writing: Role[] = ['administrator', 'manager', 'analyst']
export const reviewing: Role[] = [...writing, 'supervisor']
export const auditing: Role[] = ['administrator', 'supervisor']

/** A unit with its things, as a request names them. */
export interface Target extends Things {
  unit: number
}

export interface Route {
  /** As it is declared: `GET /api/v1/units`. */
  name: string
  /** Null: whoever is signed in. */
  roles: readonly Role[] | null
  about: About
  path: (target: Target) => string
  body?: (target: Target) => object
  /** Takes long, or limits itself: asked less often. */
  isRare?: boolean
  /** Names something of somebody else, which is answered as if it were not there. */
  isOthers?: boolean
  /** Two at once on one thing would hinder each other. */
  isLone?: boolean
}

type Rest = Pick<Route, 'body' | 'isRare' | 'isOthers' | 'isLone'>
export const route = (
  name: string,
  roles: readonly Role[] | null,
  about: About,
  path: Route['path'] | string = name.slice(name.indexOf('/')).replace('/api/v1', ''),
  rest: Rest = {},
): Route => ({ name, roles, about, path: typeof path === 'string' ? () => path : path, ...rest })
export const rare = { isRare: true }
