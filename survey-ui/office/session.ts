import type { Person } from '#contract/office.ts'
import type { Fault, Outcome } from './fault.ts'
import { type Page, pages } from './router.ts'

/** Whether somebody is signed in, as far as is known. */
export type Session =
  | { kind: 'checking' }
  | { kind: 'unreachable'; fault: Fault }
  | { kind: 'signedOut'; because: 'expired' | 'left' | null }
  /** While `isExpired` the page stays as it is, and the person is asked for the password over it. */
  | { kind: 'signedIn'; person: Person; isExpired?: boolean }

export type SessionEvent =
  | { type: 'checking' }
  | { type: 'checked'; outcome: Outcome<Person> }
  | { type: 'signedIn'; person: Person }
  | { type: 'left' }
  | { type: 'expired' }
  | { type: 'givenUp' }

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
      return session.kind === 'signedIn' ? { ...session, isExpired: true } : session
    case 'givenUp':
      return { kind: 'signedOut', because: 'expired' }
  }
}

/** Whether a person may set up surveys and collection points. */
export function mayChange({ roles }: Person): boolean {
  return roles.includes('administrator') || roles.includes('manager')
}

/** Whether a person may read what staff did. */
export function mayAudit({ roles }: Person): boolean {
  return roles.includes('administrator') || roles.includes('supervisor')
}

/** Whether a person may see reports before they are public. */
export function maySeeReports(person: Person): boolean {
  return mayWriteReports(person) || person.roles.includes('supervisor')
}

/** Whether a person may write reports; the server says which of them they may decide on. */
export function mayWriteReports(person: Person): boolean {
  return mayChange(person) || person.roles.includes('analyst')
}

/** The pages that are of use to a person: a clerk keys paper and sees no figures; the own account is everybody's. */
export function pagesFor(person: Person): readonly Page[] {
  if (person.roles.length === 0) return ['account']
  if (person.roles.every((role) => role === 'clerk')) return ['paper', 'account']
  const isOf: Partial<Record<Page, boolean>> = {
    reports: maySeeReports(person),
    questionnaires: mayChange(person),
    people: mayChange(person),
    audit: mayAudit(person),
  }
  return pages.filter((page) => isOf[page] ?? true)
}

/** Whether a person may answer comments and work on actions of the units in sight. */
export function mayImprove(person: Person): boolean {
  return mayChange(person) || person.roles.includes('unit_head')
}
