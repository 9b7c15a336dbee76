import './page.css'
import { formFields } from '#contract/respond.ts'
import { limitChoices, showCount } from './client/count.ts'
import { type Draft, fieldsOf, fillIn, loadDraft, saveDraft } from './client/draft.ts'
import { submit } from './client/submit.ts'

const form = document.querySelector<HTMLFormElement>('form[data-lively]')

// Without cryptography (an insecure origin) no receipt can be checked: the browser then posts the form itself.
if (form && globalThis.crypto?.subtle) makeLively(form)

function makeLively(form: HTMLFormElement): void {
  const id = form.elements.namedItem(formFields.id) as HTMLInputElement
  const version = form.elements.namedItem(formFields.version) as HTMLInputElement
  const name = `phiếu ${form.dataset.collector} ${form.dataset.survey} ${version.value}`
  const draft: Draft = loadDraft(name) ?? { id: id.value, started: Date.now(), ended: null, fields: [] }

  // The same id after a reload: should an earlier attempt have arrived, this one counts as the same.
  id.value = draft.id
  fillIn(form, draft.fields)
  const refresh = () => {
    limitChoices(form)
    showCount(form)
  }
  refresh()
  form.addEventListener('input', () => {
    draft.fields = fieldsOf(form)
    saveDraft(name, draft)
    refresh()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit(form, draft, name)
  })
}
