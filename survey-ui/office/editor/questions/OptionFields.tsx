import { useEffect, useRef } from 'preact/hooks'
import type { ChoiceItem, ChoicesItem } from '#contract/questionnaire.ts'
import { optionKey } from '#contract/versions/reserved-keys.ts'
import { freeKey } from '../blank.ts'
import { moved } from '../moved.ts'
import { useEditorTexts } from '../texts.ts'
import { TextBox } from './TextBox.tsx'
import { useWriting } from './writing.ts'

interface OptionFieldsProps {
  item: ChoiceItem | ChoicesItem
  at: string
}

/** The options of a choice, written one under the other. */
export function OptionFields({ item, at }: OptionFieldsProps) {
  const { options: words } = useEditorTexts()
  const { edit, reserved } = useWriting()
  const list = useRef<HTMLUListElement>(null)
  const added = useRef<number | null>(null)
  const { key, options } = item
  useEffect(() => {
    if (added.current === null) return
    list.current?.querySelectorAll('input')[added.current]?.focus()
    added.current = null
  })
  const freeOption = () => {
    const own = optionKey(key, '')
    const before = [...reserved].filter((one) => one.startsWith(own)).map((one) => one.slice(own.length))
    return freeKey('o', new Set(options.map((one) => one.key)), new Set(before))
  }
  const addAfter = (position: number) => {
    const option = { key: freeOption(), label: { vi: '' } }
    added.current = position + 1
    edit({ type: 'options_changed', key, options: options.toSpliced(position + 1, 0, option) })
  }
  return (
    <fieldset class="choices write-options">
      <legend>{words.title}</legend>
      <ul ref={list}>
        {options.map((option, i) => {
          const name = option.label.vi || words.one(String(i + 1))
          return (
            <li key={option.key}>
              <TextBox
                at={`${at}/options/${i}/label`}
                place={{ of: 'option', key, option: option.key }}
                text={option.label}
                label={words.one(String(i + 1))}
                isLabelUnseen
                onEnter={() => addAfter(i)}
              />
              <button
                type="button"
                class="icon-button"
                disabled={i === 0}
                aria-label={words.up(name)}
                onClick={() => edit({ type: 'options_changed', key, options: moved(options, i, -1) })}
              >
                ↑
              </button>
              <button
                type="button"
                class="icon-button"
                disabled={options.length <= 2}
                aria-label={words.remove(name)}
                onClick={() => edit({ type: 'options_changed', key, options: options.toSpliced(i, 1) })}
              >
                ×
              </button>
            </li>
          )
        })}
      </ul>
      <button type="button" class="link-button" onClick={() => addAfter(options.length - 1)}>
        + {words.add}
      </button>
      <p class="field-help">{words.enter}</p>
    </fieldset>
  )
}
