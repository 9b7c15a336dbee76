import { matrixOf } from '#contract/matrix.ts'
import type { Item, Section } from '#contract/questionnaire.ts'
import { useEditorTexts } from '../texts.ts'
import { TextBox } from './TextBox.tsx'

interface LeadRowProps {
  section: Section
  sectionAt: string
  /** The first row of the table. */
  item: Item
}

/** What the rows of a table have in common, written above the first of them. */
export function LeadRow({ section, sectionAt, item }: LeadRowProps) {
  const { item: words } = useEditorTexts()
  const matrix = matrixOf(section, item)
  if (!matrix) return null
  const place = section.matrices?.indexOf(matrix) ?? 0
  return (
    <li class="ask-lead" data-at={`${sectionAt}/matrices/${place}`}>
      <TextBox
        at={`${sectionAt}/matrices/${place}/lead`}
        place={{ of: 'lead', section: section.key, key: matrix.key }}
        text={matrix.lead}
        label={words.lead}
        help={words.leadHelp}
      />
    </li>
  )
}

/** Whether an item is the first row of its table in the order of the section. */
export function beginsMatrix(section: Section, index: number): boolean {
  const item = section.items[index]
  const matrix = item && matrixOf(section, item)
  if (!matrix) return false
  return section.items.findIndex((one) => matrixOf(section, one) === matrix) === index
}
