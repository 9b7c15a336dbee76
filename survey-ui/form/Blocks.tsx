import type { ComponentChild } from 'preact'
import { blocksOf } from '#contract/matrix.ts'
import { type Item, type Questionnaire, type Section, scaleOf } from '#contract/questionnaire.ts'
import { MatrixBlock } from './MatrixBlock.tsx'

interface BlocksProps {
  questionnaire: Questionnaire
  /** The section of the items, for its matrices. */
  section: Pick<Section, 'matrices'>
  items: Item[]
  language: string
  /** Draws one item. */
  children: (item: Item) => ComponentChild
}

/** The items of a section one below the other, rows of a matrix under their question. */
export function Blocks({ questionnaire, section, items, language, children: draw }: BlocksProps) {
  return blocksOf(section, items).map((block) =>
    block.matrix ? (
      <MatrixBlock
        key={block.matrix.key}
        matrix={block.matrix}
        scale={scaleOf(questionnaire, block.rows[0])}
        language={language}
      >
        {block.rows.map(draw)}
      </MatrixBlock>
    ) : (
      draw(block.item)
    ),
  )
}
