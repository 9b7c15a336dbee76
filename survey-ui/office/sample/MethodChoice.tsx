import { type PlanMethod, planMethods } from '#contract/sample-plan.ts'
import { useSampleTexts } from './texts.ts'

interface MethodChoiceProps {
  chosen: PlanMethod
  onChoose: (method: PlanMethod) => void
}

/** Whether each unit or the whole is to be exact, and how the whole is shared out. */
export function MethodChoice({ chosen, onChoose }: MethodChoiceProps) {
  const words = useSampleTexts()
  return (
    <fieldset class="plan-methods">
      <legend>{words.methodLegend}</legend>
      {planMethods.map((method) => (
        <label key={method} class="choice plan-method">
          <input
            type="radio"
            name="plan-method"
            checked={method === chosen}
            onChange={() => onChoose(method)}
          />
          <span>
            <strong>{words.methods[method].name}</strong>
            <span class="choice-note">{words.methods[method].lead}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
