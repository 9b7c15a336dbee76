import { codeLength, isWellFormedCode, normaliseCode, printedCode } from '#contract/code.ts'
import { formFields } from '#contract/respond.ts'

function fieldOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.elements.namedItem(formFields.code) as HTMLInputElement | null
}

function inGroups(typed: string): string {
  const code = normaliseCode(typed)
  return code.length === codeLength ? printedCode(code) : typed
}

/**
 * Takes the code of a scanned slip out of the address, which is shown, kept and shared, into its field.
 * @returns whether there was one
 */
export function takeCode(form: HTMLFormElement): boolean {
  const fragment = location.hash.slice(1)
  // Links to a faulty item are fragments too.
  if (fragment === '' || document.getElementById(fragment)) return false
  history.replaceState(null, '', location.pathname + location.search)
  const field = fieldOf(form)
  if (field) field.value = inGroups(fragment.slice(0, 32))
  return field !== null
}

/** Writes a typed code as it is printed, so that eye and paper can compare. */
export function writeCodeInGroups(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement && target.name === formFields.code)
    target.value = inGroups(target.value)
}

/** The code in the form, normalised; empty where there is none. */
export function codeIn(form: HTMLFormElement): string {
  return normaliseCode(fieldOf(form)?.value ?? '')
}

/** Whether a code was typed that cannot be one of ours. */
export function isCodeMalformed(form: HTMLFormElement): boolean {
  const code = codeIn(form)
  return code !== '' && !isWellFormedCode(code)
}
