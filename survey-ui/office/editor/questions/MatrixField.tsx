import { inLanguage, type LevelItem } from '#contract/questionnaire.ts'
import { Field } from '../../Field.tsx'
import { useEditorTexts } from '../texts.ts'
import { useWriting } from './writing.ts'

/** Whether a rated question stands by itself or is a row of a table of its section. */
export function MatrixField({ item, at, sectionKey }: { item: LevelItem; at: string; sectionKey: string }) {
  const { item: words } = useEditorTexts()
  const { draft, language, edit } = useWriting()
  const { matrices = [] } = draft.questionnaire.sections.find(({ key }) => key === sectionKey) ?? {}
  const id = `${item.key}-matrix`
  return (
    <Field id={id} label={words.matrix}>
      <select
        id={id}
        data-at={`${at}/matrix`}
        value={item.matrix ?? ''}
        onChange={(event) =>
          edit({ type: 'matrix_of_item', key: item.key, matrix: event.currentTarget.value || null })
        }
      >
        <option value="">{words.noMatrix}</option>
        {matrices.map(({ key, lead }) => (
          <option key={key} value={key}>
            {inLanguage(lead, language) || words.unnamedMatrix(key)}
          </option>
        ))}
        <option value="new">{words.newMatrix}</option>
      </select>
    </Field>
  )
}
