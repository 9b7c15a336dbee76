import { useState } from 'preact/hooks'
import { inLanguage } from '#contract/questionnaire.ts'
import { Field } from '../../Field.tsx'
import { useEditorTexts } from '../texts.ts'
import { TextBox } from './TextBox.tsx'
import { useWriting } from './writing.ts'

/** An entry that is no key: keys have no spaces. */
const newOne = 'new dimension'

/** The dimension of a rated question: one of those there are, none, or a new one, which is named here at once. */
export function DimensionField({ itemKey }: { itemKey: string }) {
  const { item: words } = useEditorTexts()
  const { draft, language, edit } = useWriting()
  const [isNaming, setNaming] = useState(false)
  const { dimensions } = draft.method
  const place = dimensions.findIndex(({ items }) => items.includes(itemKey))
  const home = dimensions[place]
  const choose = (value: string) => {
    setNaming(value === newOne)
    if (value === newOne) edit({ type: 'dimension_added', item: itemKey })
    else edit({ type: 'dimension_of_item', key: itemKey, dimension: value || null })
  }
  return (
    <div>
      <Field id={`${itemKey}-dimension`} label={words.dimension}>
        <select
          id={`${itemKey}-dimension`}
          value={home?.key ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.noDimension}</option>
          {dimensions.map(({ key, title }, i) => (
            <option key={key} value={key}>
              {inLanguage(title, language) || words.unnamedDimension(i + 1)}
            </option>
          ))}
          <option value={newOne}>{words.newDimension}</option>
        </select>
      </Field>
      {isNaming && home && (
        <TextBox
          at={`/method/dimensions/${place}/title`}
          place={{ of: 'dimension', key: home.key }}
          text={home.title}
          label={words.dimensionName}
        />
      )}
    </div>
  )
}
