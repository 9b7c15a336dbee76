import { noOpinion } from '#contract/answers.ts'
import { inLanguage, type LevelItem, type Scale } from '#contract/questionnaire.ts'
import { Face } from './Face.tsx'
import { Group } from './Group.tsx'
import type { ItemProps } from './item-props.ts'
import { areBrief, areFigures, fitsInRow, isMany } from './label-width.ts'
import { type LanguageAttributes, languageOf } from './language-of.ts'
import { formTextsIn } from './texts.ts'

interface Looks {
  face?: number | null
  spoken?: LanguageAttributes
}

type RatingItemProps = ItemProps<LevelItem> & { scale: Scale }

/** How the levels stand: the classes that the styles of phone and tablet know. */
function shapeOf(labels: string[], hasFaces: boolean): string {
  const isNarrow = fitsInRow(labels)
  if (hasFaces) return isNarrow ? 'row faces' : 'row faces wide'
  if (isNarrow) return 'row'
  if (areFigures(labels)) return 'figures'
  if (isMany(labels)) return 'list wide many'
  return areBrief(labels) ? 'list wide' : 'list wide long'
}

/** One rated item. Radio buttons, so keyboards and screen readers work unaided. */
export function RatingItem(props: RatingItemProps) {
  const { item, scale, language, answer, name = item.key, onAnswer } = props
  const labels = scale.levels.map(({ label }) => inLanguage(label, language))
  const hasFaces = item.faces === true && labels.length === 5
  const level = (value: number | string, label: string, { face, spoken }: Looks = {}) => (
    <label key={value} class={value === noOpinion ? 'option none' : 'option'}>
      <input
        type="radio"
        name={name}
        value={value}
        required={item.required}
        checked={answer === value}
        onChange={onAnswer && (() => onAnswer(value))}
      />
      <span {...spoken}>
        {face && <Face level={face} />}
        {label}
      </span>
    </label>
  )
  return (
    <Group {...props}>
      <div class={`rating ${shapeOf(labels, hasFaces)}`}>
        <div class="levels">
          {scale.levels.map(({ label }, index) =>
            level(index + 1, inLanguage(label, language), {
              face: hasFaces ? index + 1 : null,
              spoken: languageOf(label, language),
            }),
          )}
        </div>
        {scale.noOpinion && level(noOpinion, formTextsIn(language).noOpinion)}
      </div>
    </Group>
  )
}
