import type { ComponentChildren } from 'preact'
import type { Item } from '#contract/questionnaire.ts'
import type { ItemProps } from './item-props.ts'
import { describedBy, Fault, Help } from './Notes.tsx'
import { formTextsIn } from './texts.ts'
import { Words } from './Words.tsx'

/** Attributes that tie the one input of an item to its label and notes. */
export function fieldAttributes({ item, name = item.key, fault }: ItemProps<Item>) {
  return {
    id: `${name}-field`,
    name,
    required: item.required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy(name, { help: item.help, fault }),
  }
}

type FieldFrameProps = ItemProps<Item> & { unfit?: string | undefined; children: ComponentChildren }

/** An item that is answered in one input: label, notes, input. */
export function FieldFrame({ item, language, name = item.key, fault, unfit, children }: FieldFrameProps) {
  return (
    <div id={name} class="item" data-item={item.type} data-unfit={unfit}>
      <label class="prompt" for={`${name}-field`}>
        <Words text={item.prompt} language={language} />
        {item.required && <span class="required"> {formTextsIn(language).required}</span>}
      </label>
      <Help name={name} text={item.help && <Words text={item.help} language={language} />} />
      <Fault name={name} text={fault} />
      {children}
    </div>
  )
}
