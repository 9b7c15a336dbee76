import type { DraftConflict } from '#contract/drafts.ts'
import type { Fault } from '../fault.ts'

// How far what somebody wrote has got. One save at a time; what is written meanwhile goes with the next.

export type Saving =
  /** All is on the server. */
  | { state: 'saved' }
  /** Something waits for a pause in typing. */
  | { state: 'waiting' }
  | { state: 'under_way'; more: boolean }
  /** The server could not be reached or refused; it is tried again. Nothing is lost: this browser keeps a copy. */
  | { state: 'failed'; fault: Fault }
  /** Somebody else has changed the draft: nothing is sent until the person has chosen. */
  | { state: 'conflict'; now: DraftConflict }

export type SavingEvent =
  | { type: 'edited' }
  | { type: 'begun' }
  | { type: 'done' }
  | { type: 'failed'; fault: Fault }
  | { type: 'conflict'; now: DraftConflict }
  /** The own draft is to be written over the other's. */
  | { type: 'settled' }
  /** The other's draft was taken. */
  | { type: 'taken' }

export function savingReducer(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited':
      if (saving.state === 'conflict') return saving
      return saving.state === 'under_way' ? { state: 'under_way', more: true } : { state: 'waiting' }
    case 'begun':
      return saving.state === 'waiting' || saving.state === 'failed'
        ? { state: 'under_way', more: false }
        : saving
    case 'done':
      return saving.state === 'under_way' && saving.more ? { state: 'waiting' } : { state: 'saved' }
    case 'failed':
      return { state: 'failed', fault: event.fault }
    case 'conflict':
      return { state: 'conflict', now: event.now }
    case 'settled':
      return { state: 'waiting' }
    case 'taken':
      return { state: 'saved' }
  }
}
