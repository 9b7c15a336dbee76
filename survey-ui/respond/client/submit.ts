import { type Draft, saveDraft, wipeDraft } from './draft.ts'
import { type Fault, faultText, findFaults, showFaults } from './faults.ts'
import { readForm } from './read.ts'
import { type Outcome, send } from './send.ts'

/** Sends the form, unless something in it must be mended first, and shows what became of it. */
export async function submit(form: HTMLFormElement, draft: Draft, draftName: string): Promise<void> {
  const faults = findFaults(form)
  tellFaults(form, faults)
  if (faults.length > 0) return
  if (Object.values(readForm(form).answers).every((answer) => answer === null))
    return tell(form.dataset.blank)
  draft.ended ??= Date.now()
  saveDraft(draftName, draft)
  const outcome = await withRestingButton(form, () => send(form, draft))
  if (outcome.kind === 'recorded' || outcome.kind === 'recordedBefore') wipeDraft(draftName)
  show(form, outcome)
}

function buttonOf(form: HTMLFormElement): HTMLButtonElement {
  return form.querySelector('button') as HTMLButtonElement
}

async function withRestingButton<T>(form: HTMLFormElement, work: () => Promise<T>): Promise<T> {
  const button = buttonOf(form)
  const words = button.textContent
  button.disabled = true
  button.textContent = form.dataset.sending ?? ''
  const result = await work()
  button.disabled = false
  button.textContent = words
  return result
}

function tell(text: string | undefined): void {
  const place = document.getElementById('problem')
  if (!place) return
  place.textContent = text ?? ''
  if (text) place.scrollIntoView({ block: 'center' })
}

function tellFaults(form: HTMLFormElement, faults: Fault[]): void {
  tell(faults.length > 0 ? form.dataset.faults?.replace('{n}', String(faults.length)) : '')
  showFaults(form, faults)
}

function show(form: HTMLFormElement, outcome: Outcome): void {
  const { dataset } = form
  if (outcome.kind === 'recorded') showThanks()
  else if (outcome.kind === 'faulty') {
    const faults = outcome.items.map((item): Fault => [item, faultText(form, item, false)])
    tellFaults(form, faults)
  } else if (outcome.kind === 'recordedBefore') {
    buttonOf(form).remove()
    tell(dataset.alreadySent)
  } else {
    const button = buttonOf(form)
    button.textContent = dataset.again ?? ''
    button.focus()
    tell(outcome.kind === 'refused' ? dataset.refused : dataset.notSent)
  }
}

/** Puts the thanks in place of the form, and tells those who do not see it. */
function showThanks(): void {
  const thanks = document.querySelector<HTMLTemplateElement>('#thanks')?.content.firstElementChild
  const main = document.querySelector('main')
  if (!(thanks instanceof HTMLElement) || !main) return
  // Another language would begin another form.
  document.querySelector('header a')?.remove()
  main.replaceWith(thanks)
  document.title = thanks.querySelector('h1')?.textContent ?? document.title
  scrollTo(0, 0)
  thanks.focus()
}
