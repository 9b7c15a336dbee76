import type { ComponentChildren } from 'preact'
import { inLanguage, type Matrix, type Scale } from '#contract/questionnaire.ts'
import { languageOf } from './language-of.ts'
import { fitsInTable } from './table-fit.ts'
import { formTextsIn } from './texts.ts'
import { Words } from './Words.tsx'

interface MatrixBlockProps {
  matrix: Matrix
  scale: Scale
  language: string
  /** The rows, each a rated item. */
  children: ComponentChildren
}

/**
 * Rated items under one question. Where the screen is wide they are a table by their looks: each row stays a group of
 * radio buttons with names of their own, and the heads of the columns only repeat them for the eye.
 */
export function MatrixBlock({ matrix, scale, language, children }: MatrixBlockProps) {
  return (
    <fieldset class={fitsInTable(scale) ? 'matrix table' : 'matrix'}>
      <legend>
        <Words text={matrix.lead} language={language} />
      </legend>
      <div class="heads" aria-hidden="true">
        <p>
          {scale.levels.map(({ label }, index) => (
            <span key={index} {...languageOf(label, language)}>
              {inLanguage(label, language)}
            </span>
          ))}
          {scale.noOpinion && <span>{formTextsIn(language).noOpinion}</span>}
        </p>
      </div>
      {children}
    </fieldset>
  )
}
