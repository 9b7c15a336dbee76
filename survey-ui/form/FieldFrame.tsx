import type { ComponentChildren } from 'preact'
import { type Item, inLanguage } from '#contract/questionnaire.ts'
import type { ItemProps } from './item-props.ts'
import { describedBy, Fault, Help } from './Notes.tsx'
import { formTextsIn } from './texts.ts'

/** Attributes that tie the one input of an item to its label and notes. */
export function fieldAttributes({ item, language, name = item.key, fault }: ItemProps<Item>) {
  const help = item.help && inLanguage(item.help, language)
  return {
    id: `${name}-field`,
    name,
    required: item.required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy(name, { help, fault }),
  }
}

type FieldFrameProps = ItemProps<Item> & { unfit?: string | undefined; children: ComponentChildren }

/** An item that is answered in one input: label, notes, input. */
export function FieldFrame({ item, language, name = item.key, fault, unfit, children }: FieldFrameProps) {
  return (
    <div id={name} class="item" data-item={item.type} data-unfit={unfit}>
      <label class="prompt" for={`${name}-field`}>
        {inLanguage(item.prompt, language)}
        {item.required && <span class="required"> {formTextsIn(language).required}</span>}
      </label>
      <Help name={name} text={item.help && inLanguage(item.help, language)} />
      <Fault name={name} text={fault} />
      {children}
    </div>
  )
}
