import type { Item } from '#contract/questionnaire.ts'
import { greatestNumber } from '../blank.ts'
import { useEditorTexts } from '../texts.ts'
import { OptionFields } from './OptionFields.tsx'
import { WholeNumberField } from './WholeNumberField.tsx'
import { useWriting } from './writing.ts'

interface KindFieldsProps {
  item: Item
  at: string
}

/** What only one kind of question has; the scale of a rated one stands beside its kind. */
export function KindFields({ item, at }: KindFieldsProps) {
  const { item: words } = useEditorTexts()
  const { edit } = useWriting()
  const change = (part: Record<string, unknown>) =>
    edit({ type: 'item_changed', key: item.key, change: part })
  switch (item.type) {
    case 'choice':
      return <OptionFields item={item} at={at} />
    case 'choices':
      return (
        <>
          <OptionFields item={item} at={at} />
          <WholeNumberField
            id={`${item.key}-most`}
            at={`${at}/atMost`}
            label={words.atMost}
            value={item.atMost}
            least={1}
            greatest={item.options.length}
            emptyMeans={words.atMostAny}
            onEmpty={() => change({ atMost: undefined })}
            onNumber={(atMost) => change({ atMost })}
          />
        </>
      )
    case 'number':
      return (
        <div class="write-pair">
          <WholeNumberField
            id={`${item.key}-min`}
            at={`${at}/min`}
            label={words.least}
            value={item.min}
            least={-greatestNumber}
            greatest={greatestNumber}
            onNumber={(min) => change({ min })}
          />
          <WholeNumberField
            id={`${item.key}-max`}
            at={`${at}/max`}
            label={words.greatest}
            value={item.max === greatestNumber ? undefined : item.max}
            least={-greatestNumber}
            greatest={greatestNumber}
            emptyMeans={words.greatestAny}
            onEmpty={() => change({ max: greatestNumber })}
            onNumber={(max) => change({ max })}
          />
        </div>
      )
    case 'text':
      return (
        <WholeNumberField
          id={`${item.key}-length`}
          at={`${at}/maxLength`}
          label={words.length}
          value={item.maxLength}
          least={1}
          greatest={2000}
          onNumber={(maxLength) => change({ maxLength })}
        />
      )
    case 'level':
    case 'day':
      return null
  }
}
