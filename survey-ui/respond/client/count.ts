import { formFields } from '#contract/respond.ts'
import { itemsOf, readForm } from './read.ts'

/** Shows how far one has come, counting questions and not the bands. */
export function showCount(form: HTMLFormElement): void {
  const place = document.getElementById('count')
  const { answers } = readForm(form)
  const answered = Object.values(answers).filter((answer) => answer !== null).length
  const total = itemsOf(form).filter(({ id }) => !id.startsWith(formFields.respondent)).length
  const words = form.dataset.answered?.replace('{n}', String(answered)).replace('{total}', String(total))
  if (place) place.textContent = words ?? ''
}

/** Lets no more options be chosen than an item allows. */
export function limitChoices(form: HTMLFormElement): void {
  for (const item of itemsOf(form)) {
    const most = Number(item.dataset.most)
    if (!most) continue
    const boxes = Array.from(item.querySelectorAll('input'))
    const isFull = boxes.filter(({ checked }) => checked).length >= most
    for (const box of boxes) box.disabled = isFull && !box.checked
  }
}
