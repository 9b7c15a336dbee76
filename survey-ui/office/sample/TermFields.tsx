import { useSpeech } from '../language.ts'
import { type PlanChoices, startChoices, termLimits, toPercent, toShare } from './choices.ts'
import { NumberField } from './NumberField.tsx'
import { shortNumber } from './plan-words.ts'
import { useSampleTexts } from './texts.ts'
import { fieldText, typedNumber } from './typed-number.ts'

interface TermFieldsProps {
  choices: PlanChoices
  onChange: (change: Partial<PlanChoices>) => void
}

type Limits = { least: number; most: number }

/** How exact the figures should be, and what that costs. */
export function TermFields({ choices, onChange }: TermFieldsProps) {
  const { language } = useSpeech()
  const words = useSampleTexts()
  const isYamane = choices.method === 'yamane'
  const readWithin = (limits: Limits) => (typed: string) => {
    const value = typedNumber(typed, limits)
    const [least, most] = [shortNumber(limits.least, language), shortNumber(limits.most, language)]
    return value === null ? { fault: words.numberFault(least, most) } : { value }
  }
  const readWhole = (typed: string) => {
    const value = typed.trim() === '' ? null : typedNumber(typed, termLimits.responses)
    const isWhole = typed.trim() === '' || (value !== null && Number.isInteger(value))
    return isWhole ? { value } : { fault: words.wholeFault }
  }
  const portion = (name: 'marginOfError' | 'level' | 'share' | 'responseRate', limits: Limits) => ({
    text: fieldText(toPercent(choices[name]), language),
    read: readWithin(limits),
    onValue: (value: number | null) => value !== null && onChange({ [name]: toShare(value) }),
  })
  const { designEffect, least, most } = choices
  return (
    <fieldset class="plan-terms">
      <legend>{words.termsTitle}</legend>
      <div class="plan-fields">
        <NumberField id="plan-margin" label={words.margin} {...portion('marginOfError', termLimits.margin)} />
        <NumberField
          id="plan-level"
          label={words.level}
          help={isYamane ? words.fixed : ''}
          isDisabled={isYamane}
          {...portion('level', termLimits.level)}
        />
        <NumberField
          id="plan-share"
          label={words.share}
          help={isYamane ? words.fixed : words.shareHelp}
          isDisabled={isYamane}
          {...portion('share', termLimits.share)}
        />
        <NumberField id="plan-rate" label={words.rate} {...portion('responseRate', termLimits.rate)} />
        <NumberField
          id="plan-effect"
          label={words.effect}
          help={words.effectHelp}
          text={fieldText(designEffect, language)}
          read={readWithin(termLimits.effect)}
          onValue={(value) => value !== null && onChange({ designEffect: value })}
        />
        <NumberField
          id="plan-least"
          label={words.least}
          text={fieldText(least, language)}
          read={readWhole}
          onValue={(value) => onChange({ least: value ?? startChoices.least })}
        />
        <NumberField
          id="plan-most"
          label={words.most}
          help={words.mostHelp}
          text={most === null ? '' : fieldText(most, language)}
          read={readWhole}
          fault={most !== null && most < least ? words.boundFault : null}
          onValue={(value) => onChange({ most: value })}
        />
      </div>
    </fieldset>
  )
}
