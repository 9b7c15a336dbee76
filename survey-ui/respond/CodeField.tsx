import { codeLength } from '#contract/code.ts'
import { type FormCode, formFields } from '#contract/respond.ts'
import { describedBy, Fault, Help } from '../form/Notes.tsx'
import { formTextsIn } from '../form/texts.ts'
import { respondTextsIn } from './texts.ts'

/** The field for the single-use code on a slip. A scanned slip fills it; without JavaScript it is typed. */
export function CodeField({ code, language }: { code: FormCode; language: string }) {
  const { label, optional, help, faults } = respondTextsIn(language).code
  const name = formFields.code
  const fault = code.fault ? faults[code.fault] : undefined
  return (
    <div
      id={name}
      class="item code"
      data-item="code"
      data-unfit={faults.malformed}
      data-unknown={faults.unknown}
      data-expired={faults.expired}
      data-missing={faults.missing}
    >
      <label class="prompt" for={`${name}-field`}>
        {label} <span class="required">{code.isRequired ? formTextsIn(language).required : optional}</span>
      </label>
      <Help name={name} text={help} />
      <Fault name={name} text={fault} />
      <input
        id={`${name}-field`}
        name={name}
        value={code.typed}
        required={code.isRequired}
        // The hyphen and a few spaces besides.
        maxLength={codeLength + 6}
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(name, { help, fault })}
      />
    </div>
  )
}
