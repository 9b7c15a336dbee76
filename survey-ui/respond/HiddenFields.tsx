import type { Answer } from '#contract/flow.ts'
import { type FormPage, formFields } from '#contract/respond.ts'

function valuesOf(answer: Answer): string[] {
  if (answer === null) return []
  return Array.isArray(answer) ? answer : [String(answer)]
}

interface HiddenFieldsProps {
  page: FormPage
  shownKeys: Set<string>
  /** Whether the code is typed on this page; otherwise it travels unseen. */
  hasCodeField: boolean
}

/** What travels with the form unseen: who it is, and the answers given on other pages of it. */
export function HiddenFields({ page, shownKeys, hasCodeField }: HiddenFieldsProps) {
  const fields: [string, string | number][] = [
    [formFields.id, page.responseId],
    [formFields.version, page.survey.version],
    [formFields.notice, page.notice.version],
    [formFields.language, page.language],
    [formFields.opened, page.opened],
    [formFields.step, page.step],
  ]
  if (page.code?.typed && !hasCodeField) fields.push([formFields.code, page.code.typed])
  for (const [key, answer] of Object.entries(page.answers)) {
    if (!shownKeys.has(key)) fields.push(...valuesOf(answer).map((value): [string, string] => [key, value]))
  }
  if (!page.asksRespondent) {
    for (const [key, option] of Object.entries(page.respondent))
      fields.push([formFields.respondent + key, option])
  }
  return fields.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ))
}
