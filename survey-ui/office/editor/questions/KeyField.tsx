import { useState } from 'preact/hooks'
import { Field, noteId } from '../../Field.tsx'
import { usedKeys } from '../blank.ts'
import { useEditorTexts } from '../texts.ts'
import { useWriting } from './writing.ts'

const keyPattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** The key of an item; that of a published one stays, since years of figures are joined by it. */
export function KeyField({ itemKey, at }: { itemKey: string; at: string }) {
  const { item: words } = useEditorTexts()
  const { draft, edit, open, reserved } = useWriting()
  const [typed, setTyped] = useState<string | null>(null)
  const isFixed = reserved.has(itemKey)
  const id = `${itemKey}-key`
  const isFit = (key: string) =>
    key === itemKey || (keyPattern.test(key) && !usedKeys(draft).has(key) && !reserved.has(key))
  const settle = () => {
    if (typed === null || typed === itemKey || !isFit(typed)) return
    edit({ type: 'item_key', key: itemKey, newKey: typed })
    open(typed)
  }
  return (
    <Field
      id={id}
      label={words.key}
      help={isFixed ? words.keyFixed : words.keyHelp}
      fault={typed !== null && !isFit(typed) ? words.keyFault : null}
    >
      <input
        id={id}
        data-at={`${at}/key`}
        class="mono"
        readOnly={isFixed}
        spellcheck={false}
        maxLength={64}
        aria-describedby={noteId(id)}
        value={typed ?? itemKey}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
      />
    </Field>
  )
}
