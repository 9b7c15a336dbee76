/** Brings the first input that was refused to the person, once the page shows what is wrong with it. */
export function focusFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('.field-faulty input')?.focus())
}
