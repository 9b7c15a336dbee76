import { formFields } from '#contract/respond.ts'
import { isCodeMalformed } from './code.ts'
import { itemsOf } from './read.ts'

/** Key of an item and what is wrong with its answer, in words. */
export type Fault = readonly [string, string]

/** Faults the browser can see by itself, so that a slip is mended here and not refused by the server. */
export function findFaults(form: HTMLFormElement): Fault[] {
  const faults: Fault[] = []
  for (const item of itemsOf(form)) {
    const { id } = item
    const input = inputsOf(form, id).find(({ validity }) => !validity.valid)
    if (input) faults.push([id, faultText(form, id, input.validity.valueMissing ? 'missing' : 'unfit')])
    else if (isUnchosen(item)) faults.push([id, faultText(form, id, 'missing')])
    else if (id === formFields.code && isCodeMalformed(form)) faults.push([id, faultText(form, id, 'unfit')])
  }
  return faults
}

// A browser can require one box to be ticked, but not any one of several.
function isUnchosen(item: HTMLElement): boolean {
  return (
    item.dataset.item === 'choices' &&
    item.querySelector('legend .required') !== null &&
    item.querySelector(':checked') === null
  )
}

/** What to say of an item: its own words for the fault, or the form's. */
export function faultText(form: HTMLFormElement, id: string, kind: string): string {
  return document.getElementById(id)?.dataset[kind] ?? form.dataset[kind] ?? ''
}

/** Shows faults beside their items, in place of those shown before, and leads to the first. */
export function showFaults(form: HTMLFormElement, faults: Fault[]): void {
  for (const note of Array.from(form.querySelectorAll('.fault'))) note.remove()
  for (const { id } of itemsOf(form)) describe(form, id, null)
  for (const [id, text] of faults) {
    const item = document.getElementById(id)
    const prompt = item?.querySelector('legend,.prompt')
    if (!item || !prompt) continue
    const note = document.createElement('p')
    note.className = 'fault'
    note.id = `${id}-fault`
    note.textContent = text
    ;(document.getElementById(`${id}-help`) ?? prompt).after(note)
    describe(form, id, note.id)
  }
  const [first] = faults
  if (first) inputsOf(form, first[0])[0]?.focus()
}

function inputsOf(form: HTMLFormElement, name: string): (HTMLInputElement | HTMLTextAreaElement)[] {
  return Array.from(form.elements).filter(
    (input): input is HTMLInputElement | HTMLTextAreaElement =>
      (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) && input.name === name,
  )
}

/** Ties the fault to the item for screen readers: to the group, or to the one input. */
function describe(form: HTMLFormElement, id: string, faultId: string | null): void {
  const item = document.getElementById(id)
  const target = item?.tagName === 'FIELDSET' ? item : inputsOf(form, id)[0]
  const helpId = document.getElementById(`${id}-help`)?.id
  const ids = [helpId, faultId].filter(Boolean).join(' ')
  if (ids) target?.setAttribute('aria-describedby', ids)
  else target?.removeAttribute('aria-describedby')
  if (!faultId) target?.removeAttribute('aria-invalid')
  else if (target !== item) target?.setAttribute('aria-invalid', 'true')
}
