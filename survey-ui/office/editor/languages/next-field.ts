/** Whether a key leads to the next field of the column (1), the one before (-1), or stays (0). */
export function stepOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
  isLong: boolean,
): -1 | 0 | 1 {
  // Vietnamese is typed with an input method, which takes Enter for itself while it composes.
  if (event.key !== 'Enter' || event.isComposing) return 0
  if (isLong && !(event.ctrlKey || event.metaKey)) return 0
  return event.shiftKey ? -1 : 1
}

/** Puts the focus on the field of the same column that many rows on. */
export function stepField(field: HTMLElement, by: -1 | 1): void {
  const column = field.dataset.column
  const fields = [
    ...(field.closest('table')?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? []),
  ]
  fields[fields.indexOf(field) + by]?.focus()
}
