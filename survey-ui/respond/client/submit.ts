import { formFields } from '#contract/respond.ts'
import { type Draft, saveDraft, wipeDrafts } from './draft.ts'
import { type Fault, faultText, findFaults, showFaults } from './faults.ts'
import { itemsOf, readForm } from './read.ts'
import { retryIn, stopRetrying } from './retry.ts'
import { type Outcome, send } from './send.ts'

// One attempt at a time: a second tap and a retry that comes meanwhile change nothing.
let isSending = false

/** Sends the form, unless something in it must be mended first, and shows what became of it. */
export async function submit(form: HTMLFormElement, draft: Draft, draftName: string): Promise<void> {
  if (isSending || hasObstacle(form)) return
  if (Object.values(readForm(form).answers).every((answer) => answer === null)) {
    leadToFirst(form)
    return
  }
  isSending = true
  if (!stopRetrying()) tell('')
  draft.ended ??= Date.now()
  saveDraft(draftName, draft)
  const button = buttonOf(form)
  const words = button.textContent
  rest(button, form.dataset.sending)
  const outcome = await send(form, draft)
  wake(button, words)
  isSending = false
  show(form, outcome, () => void submit(form, draft, draftName))
}

/** Lets the browser post the form. @returns false when something is to be mended, or there is no network */
export function leave(form: HTMLFormElement): boolean {
  if (hasObstacle(form)) return false
  if (navigator.onLine) return true
  tell(form.dataset.notSent)
  return false
}

function hasObstacle(form: HTMLFormElement): boolean {
  const faults = findFaults(form)
  showFaults(form, faults)
  if (faults.length > 0) tellFaults(form, faults)
  return faults.length > 0
}

// Nothing is required, and nothing is answered: said where answering begins.
function leadToFirst(form: HTMLFormElement): void {
  const first = itemsOf(form).find(({ id }) => id !== formFields.code)
  const words = form.dataset.blank ?? ''
  if (first) showFaults(form, [[first.id, words]])
  tell(words, false)
}

// Not scrolled to: the first faulty item is.
function tellFaults(form: HTMLFormElement, faults: Fault[]): void {
  tell(form.dataset.faults?.replace('{n}', String(faults.length)), false)
}

function buttonOf(form: HTMLFormElement): HTMLButtonElement {
  return form.querySelector('.bar button') as HTMLButtonElement
}

// Not `disabled`: that would take the focus away from under the finger.
function rest(button: HTMLButtonElement, words: string | undefined): void {
  button.setAttribute('aria-disabled', 'true')
  button.textContent = words ?? ''
}

function wake(button: HTMLButtonElement, words: string | null): void {
  button.removeAttribute('aria-disabled')
  button.textContent = words
}

/** Says something above the button. What is said already is not said again. */
function tell(text: string | undefined, isSought = true): void {
  const place = document.getElementById('_problem')
  if (!place || place.textContent === (text ?? '')) return
  place.textContent = text ?? ''
  if (text && isSought) place.scrollIntoView({ block: 'center' })
}

function show(form: HTMLFormElement, outcome: Outcome, again: () => void): void {
  const { dataset } = form
  if (outcome.kind === 'recorded') end('thanks')
  else if (outcome.kind === 'codeUsed') end('codeUsed')
  else if (outcome.kind === 'recordedBefore') {
    wipeDrafts()
    buttonOf(form).remove()
    tell(dataset.alreadySent)
  } else if (outcome.kind === 'faulty') {
    const faults = outcome.faults.map(([item, kind]): Fault => [item, faultText(form, item, kind)])
    showFaults(form, faults)
    tellFaults(form, faults)
  } else {
    buttonOf(form).textContent = dataset.again ?? ''
    tell(waitingText(form, outcome, again))
  }
}

/** Says that the form waits on this page, and sees to it that it is sent by itself where that can help. */
function waitingText({ dataset }: HTMLFormElement, outcome: Outcome, again: () => void): string | undefined {
  if (outcome.kind === 'refused') return dataset.refused
  const seconds = retryIn(again, outcome.kind === 'wait' ? outcome.seconds : null)
  return outcome.kind === 'wait' ? dataset.wait?.replace('{n}', String(seconds)) : dataset.notSent
}

/** Puts the end of the way in place of the form, and tells those who do not see it. */
function end(kind: 'thanks' | 'codeUsed'): void {
  wipeDrafts()
  const message = document.querySelector<HTMLTemplateElement>(`#_${kind}`)?.content.firstElementChild
  const main = document.querySelector('main')
  if (!(message instanceof HTMLElement) || !main) return
  // Another language would begin another form.
  document.querySelector('nav')?.remove()
  main.replaceWith(message)
  document.title = message.querySelector('h1')?.textContent ?? document.title
  scrollTo(0, 0)
  message.focus()
}
