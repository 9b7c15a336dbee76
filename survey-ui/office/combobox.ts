/** A list that opens under a text field: what was typed, and which entry the keyboard stands on. */
export interface Combobox {
  isOpen: boolean
  /** Null while the field shows what is chosen; typing begins a search. */
  query: string | null
  /** Position of the entry the keyboard stands on. */
  active: number
}

export type ComboboxEvent =
  | { type: 'open'; at: number }
  | { type: 'close' }
  | { type: 'type'; query: string }
  | { type: 'move'; by: number; count: number }
  | { type: 'moveTo'; position: number }

export const closedCombobox: Combobox = { isOpen: false, query: null, active: 0 }

/** One step past an end comes in at the other; a leap of several stops there. */
function moved(active: number, by: number, count: number): number {
  const next = active + by
  return Math.abs(by) === 1 ? (next + count) % count : Math.min(Math.max(next, 0), count - 1)
}

/** The list after an event. */
export function comboboxReducer(state: Combobox, event: ComboboxEvent): Combobox {
  switch (event.type) {
    case 'open':
      return state.isOpen ? state : { isOpen: true, query: null, active: Math.max(0, event.at) }
    case 'close':
      return closedCombobox
    case 'type':
      return { isOpen: true, query: event.query, active: 0 }
    case 'move':
      if (event.count === 0) return state
      return { ...state, active: moved(state.active, event.by, event.count) }
    case 'moveTo':
      return { ...state, active: event.position }
  }
}
