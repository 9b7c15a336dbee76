import type { Person } from '#contract/office.ts'
import type { Fault, Outcome } from './fault.ts'
import { type Page, pages } from './router.ts'

/** Whether somebody is signed in, as far as is known. */
export type Session =
  | { kind: 'checking' }
  | { kind: 'unreachable'; fault: Fault }
  | { kind: 'signedOut'; because: 'expired' | 'left' | null }
  | { kind: 'signedIn'; person: Person }

export type SessionEvent =
  | { type: 'checking' }
  | { type: 'checked'; outcome: Outcome<Person> }
  | { type: 'signedIn'; person: Person }
  | { type: 'left' }
  | { type: 'expired' }

/** The session after an event. */
export function sessionReducer(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'checking':
      return { kind: 'checking' }
    case 'checked':
      if (event.outcome.ok) return { kind: 'signedIn', person: event.outcome.value }
      return event.outcome.fault.status === 401
        ? { kind: 'signedOut', because: null }
        : { kind: 'unreachable', fault: event.outcome.fault }
    case 'signedIn':
      return { kind: 'signedIn', person: event.person }
    case 'left':
      return { kind: 'signedOut', because: 'left' }
    case 'expired':
      // The first look at the session answers 401 too; nothing has ended then.
      return session.kind === 'signedIn' ? { kind: 'signedOut', because: 'expired' } : session
  }
}

/** Whether a person may set up surveys and collection points. */
export function mayChange({ role }: Person): boolean {
  return role === 'administrator' || role === 'manager'
}

/** Whether a person may answer comments and work on actions of the units in sight. */
export function mayImprove(person: Person): boolean {
  return mayChange(person) || person.role === 'unit_head'
}

/** The pages that are of use to a person: a clerk keys paper and sees no figures. */
export function pagesFor({ role }: Person): readonly Page[] {
  return role === 'clerk' ? ['paper'] : pages
}
