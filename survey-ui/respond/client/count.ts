import { itemsOf, readForm } from './read.ts'

/** Shows how far one has come, counting questions and not the bands. A form of several pages says its page. */
export function showCount(form: HTMLFormElement): void {
  const place = document.getElementById('_count')
  if (!form.dataset.lively) return
  const { answers } = readForm(form)
  const answered = Object.values(answers).filter((answer) => answer !== null).length
  const total = Object.keys(answers).length
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

const fewSigns = 200
const pauseMilliseconds = 500
let timer = 0

/** Says how much room is left in a text, near its end, and in a pause: not at every letter to those who listen. */
export function showSignsLeft(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const left = text.maxLength - text.value.length
    const place = noteAfter(text)
    place.textContent = left <= fewSigns ? (form.dataset.left?.replace('{n}', String(left)) ?? '') : ''
  }, pauseMilliseconds)
}

function noteAfter(text: HTMLTextAreaElement): Element {
  if (text.nextElementSibling) return text.nextElementSibling
  const note = document.createElement('p')
  note.className = 'left'
  note.setAttribute('role', 'status')
  text.after(note)
  return note
}
