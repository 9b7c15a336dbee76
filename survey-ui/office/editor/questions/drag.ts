// Moving questions with the mouse. The keyboard has its own way; nothing can be done by dragging alone.

const prefix = 'question:'

/** Takes a question along, as its whole row. */
export function startDrag(event: DragEvent, key: string): void {
  const { dataTransfer, currentTarget } = event
  if (!dataTransfer || !(currentTarget instanceof HTMLElement)) return
  dataTransfer.setData('text/plain', prefix + key)
  dataTransfer.effectAllowed = 'move'
  const row = currentTarget.closest('li')
  if (row) dataTransfer.setDragImage(row, 16, 16)
}

/** The key of the question that is dropped; null for anything else. */
export function dragKeyOf({ dataTransfer }: DragEvent): string | null {
  const text = dataTransfer?.getData('text/plain') ?? ''
  return text.startsWith(prefix) ? text.slice(prefix.length) : null
}

/** Whether the pointer is in the upper half of what it is over. */
export function isUpperHalf(event: DragEvent): boolean {
  if (!(event.currentTarget instanceof HTMLElement)) return true
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2
}
