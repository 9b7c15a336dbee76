import './page.css'
import { formFields } from '#contract/respond.ts'
import { takeCode, writeCodeInGroups } from './client/code.ts'
import { limitChoices, showCount, showSignsLeft } from './client/count.ts'
import { type Draft, fieldsOf, fillIn, loadDraft, saveDraft, wipeDrafts } from './client/draft.ts'
import { leave, submit } from './client/submit.ts'

const form = document.querySelector('form')

// Beside the form, this script stands only in the pages that come after sending.
if (form) makeLively(form)
else wipeDrafts()

function makeLively(form: HTMLFormElement): void {
  const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value
  const name = `${form.dataset.collector} ${form.dataset.survey} ${field(formFields.version)}`
  const kept = loadDraft(name)
  const draft: Draft = kept ?? { id: field(formFields.id), started: Date.now(), ended: null, fields: [] }

  // The same id after a reload: should an earlier attempt have arrived, this one counts as the same.
  ;(form.elements.namedItem(formFields.id) as HTMLInputElement).value = draft.id
  fillIn(form, draft.fields)
  const refresh = () => {
    limitChoices(form)
    showCount(form)
  }
  const keep = () => {
    draft.fields = fieldsOf(form, draft.fields)
    saveDraft(name, draft)
    refresh()
  }
  const takeScanned = () => {
    if (takeCode(form)) keep()
  }
  refresh()
  takeScanned()
  // A slip scanned while the page stands changes nothing but the fragment.
  addEventListener('hashchange', takeScanned)
  form.addEventListener('input', ({ target }) => {
    keep()
    if (target instanceof HTMLTextAreaElement) showSignsLeft(form, target)
  })
  // In a field of one line the key would send a form that is half filled in.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  })
  form.addEventListener('change', ({ target }) => writeCodeInGroups(target))

  // Back, and on in another language: neither sends the form, nor asks whether it is whole.
  let isTurning = false
  for (const button of Array.from(document.querySelectorAll('.back,nav button')))
    button.addEventListener('click', () => {
      isTurning = true
    })
  form.addEventListener('submit', (event) => {
    // Without cryptography (an insecure origin, some in-app browsers) no receipt can be checked, and a form of
    // several pages needs the server for the next: the browser then posts it.
    if (isTurning) return
    if (form.dataset.lively && window.crypto?.subtle) {
      event.preventDefault()
      void submit(form, draft, name)
    } else if (!leave(form)) event.preventDefault()
  })
  // Back to a page kept whole by the browser, after it was sent: a fresh form, with nobody's answers in it.
  window.addEventListener('pageshow', ({ persisted }) => {
    isTurning = false
    if (persisted && draft.fields.length > 0 && !loadDraft(name))
      location.replace(location.pathname + location.search)
  })
}
