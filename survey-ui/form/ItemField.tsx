import { type Item, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import { ChoicesItem } from './ChoicesItem.tsx'
import { DayItem } from './DayItem.tsx'
import type { ItemProps } from './item-props.ts'
import { NumberItem } from './NumberItem.tsx'
import { RatingItem } from './RatingItem.tsx'
import { TextItem } from './TextItem.tsx'

type ItemFieldProps = ItemProps<Item> & { questionnaire: Questionnaire }

/** An item in the component of its type. */
export function ItemField({ questionnaire, item, ...rest }: ItemFieldProps) {
  switch (item.type) {
    case 'level':
      return <RatingItem {...rest} item={item} scale={scaleOf(questionnaire, item)} />
    case 'choice':
      return <ChoiceItem {...rest} item={item} />
    case 'choices':
      return <ChoicesItem {...rest} item={item} />
    case 'number':
      return <NumberItem {...rest} item={item} />
    case 'day':
      return <DayItem {...rest} item={item} />
    case 'text':
      return <TextItem {...rest} item={item} />
  }
}
