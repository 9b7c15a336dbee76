import type { Role } from './office.ts'
import { roles } from './office.ts'
import { dayOrNull, day as dayShape, name, rowId } from './shapes.ts'

/** A role on a unit and all below it, from a day on. */
export interface GrantSummary {
  grantId: string
  role: Role
  /** Null means the whole tree. */
  unitId: number | null
  from: string
  /** Last day on which it holds; null without end. */
  lastDay: string | null
  state: 'current' | 'future' | 'ended'
  /** Whether who asks may end it. */
  mayEnd: boolean
}

/** An account as those see it who look after accounts. */
export interface PersonSummary {
  staffId: string
  login: string
  name: string
  grants: GrantSummary[]
  /** Day of the last visit that is still remembered; null for none. */
  lastSeen: string | null
  hasPassword: boolean
  hasSecondFactor: boolean
  isDisabled: boolean
  /** Instant at which an open link runs out; null without one. */
  linkUntil: string | null
  /** Whether who asks may give grants, new links, bar and admit. */
  mayChange: boolean
  isSelf: boolean
}

export interface PeopleList {
  people: PersonSummary[]
  /** Roles that who asks may give within their units. */
  mayGive: Role[]
  /** Whether they may give them on the whole tree. */
  mayGiveWhole: boolean
}

/** A link by which one person chooses a password; told once. */
export interface AccountLink {
  /** Part of the address after the origin; the token stands behind `#`, so that no server log holds it. */
  path: string
  /** Instant. */
  expiresAt: string
}

export interface OwnSession {
  sessionId: string
  device: string | null
  beganAt: string
  seenAt: string
  isThis: boolean
}

/** What people see of their own account. */
export interface OwnAccount {
  login: string
  name: string
  grants: Pick<GrantSummary, 'grantId' | 'role' | 'unitId' | 'from' | 'lastDay' | 'state'>[]
  secondFactor: { isOn: boolean; isRequired: boolean; codesLeft: number }
  sessions: OwnSession[]
}

/** A second factor that is being set up. */
export interface FactorOffer {
  /** For typing: base 32 in groups of four. */
  key: string
  /** The same as an image to scan. */
  qrSvg: string
}

/** Who a link is for. */
export interface LinkOwner {
  login: string
  name: string
  expiresAt: string
}

export const shortestPassword = 10
export const longestPassword = 256

const password = { type: 'string', minLength: 1, maxLength: longestPassword } as const
const token = { type: 'string', minLength: 20, maxLength: 100 } as const
const code = { type: 'string', minLength: 6, maxLength: 40 } as const
const staffId = { type: 'string', format: 'uuid' } as const

function body<const Required extends string, const Properties extends object>(
  required: readonly Required[],
  properties: Properties,
) {
  return { type: 'object', required, additionalProperties: false, properties } as const
}

export const codeBody = body(['code'], { code })
export const passwordBody = body(['password'], { password })
/** The password is asked for where somebody has long been signed in. */
export const beginFactorBody = body([], { password })
export const changePasswordBody = body(['current', 'next'], { current: password, next: password })
export const linkBody = body(['token'], { token })
export const useLinkBody = body(['token', 'password'], { token, password })

const grantProperties = {
  role: { enum: roles },
  /** Null means the whole tree. */
  unitId: { anyOf: [rowId, { type: 'null' }] },
  from: dayShape,
  lastDay: dayOrNull,
} as const

export const grantBody = body(['role', 'unitId', 'from', 'lastDay'], grantProperties)
export const newPersonBody = body(['login', 'name', 'grants'], {
  login: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]$' },
  name,
  grants: { type: 'array', minItems: 1, maxItems: 8, items: grantBody },
})

export const personParameter = { type: 'object', required: ['id'], properties: { id: staffId } } as const
export const grantParameters = {
  type: 'object',
  required: ['id', 'grantId'],
  properties: { id: staffId, grantId: staffId },
} as const
