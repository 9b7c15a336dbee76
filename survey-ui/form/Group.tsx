import type { ComponentChildren } from 'preact'
import type { Item } from '#contract/questionnaire.ts'
import type { ItemProps } from './item-props.ts'
import { describedBy, Fault, Help } from './Notes.tsx'
import { formTextsIn } from './texts.ts'
import { Words } from './Words.tsx'

type GroupProps = ItemProps<Item> & {
  unfit?: string | undefined
  most?: number | undefined
  children: ComponentChildren
}

/** Several inputs that answer one question: a fieldset with the question as its legend. */
export function Group({ item, language, name = item.key, fault, unfit, most, children }: GroupProps) {
  const texts = formTextsIn(language)
  return (
    <fieldset
      id={name}
      class="item"
      data-item={item.type}
      data-unfit={unfit}
      data-most={most}
      aria-describedby={describedBy(name, { help: item.help, fault })}
    >
      <legend>
        <Words text={item.prompt} language={language} />
        {item.required && <span class="required"> {texts.required}</span>}
      </legend>
      <Help name={name} text={item.help && <Words text={item.help} language={language} />} />
      <Fault name={name} text={fault} />
      {children}
    </fieldset>
  )
}
