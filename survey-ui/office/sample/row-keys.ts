/** Enter and the arrows go to the field of the row below or above, as in a spreadsheet. */
export function stepBetweenRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  const next = fields[fields.indexOf(event.target) + step]
  event.preventDefault()
  // Leaving the field is what makes its number count.
  if (next) next.focus()
  else event.target.blur()
}
