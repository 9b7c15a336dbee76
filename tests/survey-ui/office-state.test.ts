import { describe, expect, test } from 'vitest'
import type { Person } from '#contract/office.ts'
import { closedCombobox, comboboxReducer } from '../../survey-ui/office/combobox.ts'
import { type Fault, faultText, type Outcome, unreachable } from '../../survey-ui/office/fault.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import { nothingYet, type Remote, remoteReducer } from '../../survey-ui/office/remote.ts'
import { mayChange, sessionReducer } from '../../survey-ui/office/session.ts'

const at = new Date('2026-11-22T03:00:00Z')
const good = <T>(value: T): Outcome<T> => ({ ok: true, value })
const fault = (status: number, code = ''): Fault => ({ status, code, message: 'x', retryAfterSeconds: null })

describe('what is known of the server', () => {
  type Counts = { waiting: number }
  const asked = (remote: Remote<Counts>, question: string) =>
    remoteReducer(remote, { type: 'asked', question })
  const answered = (remote: Remote<Counts>, question: string, outcome: Outcome<Counts>) =>
    remoteReducer(remote, { type: 'answered', question, outcome, at })

  test('a late answer to an earlier question is dropped', () => {
    const waiting = asked(asked(nothingYet<Counts>(), 'unit 1'), 'unit 2')

    expect(answered(waiting, 'unit 1', good({ waiting: 9 }))).toBe(waiting)
  })

  test('a failed refresh keeps what was known', () => {
    const known = answered(asked(nothingYet<Counts>(), 'a'), 'a', good({ waiting: 9 }))

    const after = answered(asked(known, 'a'), 'a', { ok: false, fault: unreachable })

    expect(after).toMatchObject({ value: { waiting: 9 }, valueOf: 'a', fault: unreachable, isLoading: false })
  })

  test('an equal answer is the same object, so that nothing is drawn anew', () => {
    const known = answered(asked(nothingYet<Counts>(), 'a'), 'a', good({ waiting: 9 }))

    const same = answered(asked(known, 'a'), 'a', good({ waiting: 9 }))
    const other = answered(asked(known, 'a'), 'a', good({ waiting: 4 }))

    expect(same.value).toBe(known.value)
    expect(other.value).toEqual({ waiting: 4 })
  })

  test('an old fault does not stand beside a new question', () => {
    const failed = answered(asked(nothingYet<Counts>(), 'a'), 'a', { ok: false, fault: fault(404) })

    expect(asked(failed, 'b').fault).toBeNull()
    expect(asked(failed, 'a').fault).not.toBeNull()
  })
})

describe('the session', () => {
  const person: Person = {
    login: 'ha',
    name: 'Hà',
    role: 'manager',
    roles: ['manager'],
    step: null,
    demonstration: false,
  }

  test('nobody signed in is not a failure, an unreachable server is', () => {
    const check = (status: number) =>
      sessionReducer({ kind: 'checking' }, { type: 'checked', outcome: { ok: false, fault: fault(status) } })

    expect(check(401)).toEqual({ kind: 'signedOut', because: null })
    expect(check(0).kind).toBe('unreachable')
  })

  test('it ends only for somebody who was signed in, and their page stays until they give it up', () => {
    const expired = sessionReducer({ kind: 'signedIn', person }, { type: 'expired' })

    expect(expired).toEqual({ kind: 'signedIn', person, isExpired: true })
    expect(sessionReducer(expired, { type: 'signedIn', person })).toEqual({ kind: 'signedIn', person })
    expect(sessionReducer(expired, { type: 'givenUp' })).toEqual({ kind: 'signedOut', because: 'expired' })
    expect(sessionReducer({ kind: 'checking' }, { type: 'expired' })).toEqual({ kind: 'checking' })
  })

  test('only administrators and managers set up', () => {
    expect(mayChange(person)).toBe(true)
    expect(mayChange({ ...person, role: 'supervisor', roles: ['supervisor'] })).toBe(false)
  })
})

describe('faults', () => {
  const { texts } = speechOf('vi')

  test('the remedy of a local PUBLIC_URL is named', () => {
    expect(faultText(fault(422, 'loopback_address'), texts)).toContain('PUBLIC_URL')
  })

  test('what we have no words for is told in those of the server', () => {
    expect(faultText({ ...fault(422), message: 'Too wide.' }, texts)).toBe('Máy chủ từ chối: Too wide.')
    expect(faultText(fault(503), texts)).toBe(texts.faults.server)
  })
})

describe('the list of units', () => {
  test('opens on what is chosen, and typing begins at the top', () => {
    const open = comboboxReducer(closedCombobox, { type: 'open', at: 7 })

    expect(open).toEqual({ isOpen: true, query: null, active: 7 })
    expect(comboboxReducer(open, { type: 'type', query: 'x' })).toEqual({
      isOpen: true,
      query: 'x',
      active: 0,
    })
  })

  test('the keyboard steps round the ends, leaps to them, and stays put in an empty list', () => {
    const open = comboboxReducer(closedCombobox, { type: 'open', at: 0 })

    expect(comboboxReducer(open, { type: 'move', by: -1, count: 5 }).active).toBe(4)
    expect(comboboxReducer(open, { type: 'move', by: -8, count: 5 }).active).toBe(0)
    expect(comboboxReducer(open, { type: 'move', by: 8, count: 5 }).active).toBe(4)
    expect(comboboxReducer(open, { type: 'move', by: 1, count: 0 })).toBe(open)
  })
})
