import { formFields } from '#contract/respond.ts'

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

// Also the sign of our own entries.
const prefix = 'phiếu '

export function loadDraft(name: string): Draft | null {
  return attempt(() => JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') as Draft | null)
}

export function saveDraft(name: string, draft: Draft): void {
  attempt(() => sessionStorage.setItem(prefix + name, JSON.stringify(draft)))
}

/** Forgets everything kept: a phone that has sent one form keeps none. */
export function wipeDrafts(): void {
  attempt(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
    }
  })
}

/**
 * The answers in the form, as field and value, and those kept of pages that are not shown now. Other hidden
 * fields belong to the page, not to the draft.
 */
export function fieldsOf(form: HTMLFormElement, kept: [string, string][]): [string, string][] {
  const shown = Array.from(new FormData(form), ([name, value]): [string, string] => [name, String(value)])
  return [...kept.filter(([name]) => !form.elements.namedItem(name)), ...shown].filter(
    ([name]) => !name.startsWith('_') || name === formFields.code,
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
