/**
 * What a phone keeps while somebody fills in the form, until the receipt. Start and end stay as they were at
 * the first attempt to send: sent again, the response must be the same to the letter.
 */
export interface Draft {
  id: string
  started: number
  ended: number | null
  fields: [string, string][]
}

// Private mode and in-app browsers may refuse storage; then the page itself is all there is.
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

export function loadDraft(name: string): Draft | null {
  return attempt(() => JSON.parse(sessionStorage.getItem(name) ?? 'null') as Draft | null)
}

export function saveDraft(name: string, draft: Draft): void {
  attempt(() => sessionStorage.setItem(name, JSON.stringify(draft)))
}

export function wipeDraft(name: string): void {
  attempt(() => sessionStorage.removeItem(name))
}

/** The answers in the form, as field and value. Hidden fields belong to the page, not to the draft. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return Array.from(new FormData(form), ([name, value]): [string, string] => [name, String(value)]).filter(
    ([name]) => !name.startsWith('_'),
  )
}

/** Puts answers back as they were. */
export function fillIn(form: HTMLFormElement, fields: [string, string][]): void {
  for (const input of Array.from(form.elements)) {
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) continue
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value)
    if (input.type === 'radio' || input.type === 'checkbox') {
      if (values.length > 0) (input as HTMLInputElement).checked = values.includes(input.value)
    } else if (input.type !== 'hidden' && values[0] !== undefined) input.value = values[0]
  }
}
