import type { Fault, Outcome } from './fault.ts'

/** Something that lives on the server and what is known of it here. */
export interface Remote<T> {
  /** What is being asked for; a late answer to an earlier question is recognised by it. */
  question: string
  /** The last good answer; it stays through a failure and while another question is on its way. */
  value: T | null
  /** The question that `value` answers. */
  valueOf: string | null
  fault: Fault | null
  isLoading: boolean
  loadedAt: Date | null
}

export type RemoteEvent<T> =
  | { type: 'asked'; question: string }
  | { type: 'answered'; question: string; outcome: Outcome<T>; at: Date }

/** The state before anything was asked. */
export function nothingYet<T>(): Remote<T> {
  return { question: '', value: null, valueOf: null, fault: null, isLoading: true, loadedAt: null }
}

// Answers are plain JSON. An equal answer keeps its identity, so that a quiet refresh redraws nothing.
function keepEqual<T>(known: T | null, answer: T): T {
  return known !== null && JSON.stringify(known) === JSON.stringify(answer) ? known : answer
}

/** What is known after an event. */
export function remoteReducer<T>(remote: Remote<T>, event: RemoteEvent<T>): Remote<T> {
  const { question } = event
  if (event.type === 'asked') {
    const isSame = question === remote.question
    return { ...remote, question, isLoading: true, fault: isSame ? remote.fault : null }
  }
  if (question !== remote.question) return remote
  const { outcome, at } = event
  if (!outcome.ok) return { ...remote, isLoading: false, fault: outcome.fault }
  const value = keepEqual(remote.value, outcome.value)
  return { question, value, valueOf: question, fault: null, isLoading: false, loadedAt: at }
}
