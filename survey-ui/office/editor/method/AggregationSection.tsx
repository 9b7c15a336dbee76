import { count, percent } from '#charts/format.ts'
import { aggregations } from '#contract/method.ts'
import { useSpeech } from '../../language.ts'
import { exampleCalculation, exampleItems, exampleWeights, shareOf } from './example.ts'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'
import { WeightFields } from './WeightFields.tsx'

/** How the index of the whole is made; each way with what it makes of the same small table. */
export function AggregationSection(part: MethodPart) {
  const { language } = useSpeech()
  const { aggregation: words } = useMethodTexts()
  const { draft, edit } = part
  const { aggregation } = draft.method
  const [a, b] = exampleWeights
  return (
    <section class="method-section" aria-labelledby="method-aggregation">
      <h2 id="method-aggregation">{words.heading}</h2>
      <p class="muted">{words.lead}</p>
      <ExampleTable />
      <fieldset class="method-choices">
        <legend class="unseen">{words.heading}</legend>
        {aggregations.map((choice) => (
          <label key={choice} class="choice method-choice">
            <input
              type="radio"
              name="method-aggregation"
              data-at={choice === aggregation ? '/method/aggregation' : undefined}
              checked={choice === aggregation}
              onChange={() => edit({ type: 'aggregation_chosen', aggregation: choice })}
            />
            <span>
              <strong>{words.choices[choice].name}</strong>
              <span class="choice-note">{words.choices[choice].note}</span>
              <span class="method-calculation">
                {words.of(exampleCalculation(choice, language))}
                {choice === 'explicit_weights' && ` (${words.exampleWeights(a, b)})`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {aggregation === 'explicit_weights' && <WeightFields {...part} />}
      <Findings {...part} at="/method/aggregation" />
    </section>
  )
}

function ExampleTable() {
  const { language } = useSpeech()
  const { aggregation: words } = useMethodTexts()
  const placeOf = (i: number) =>
    exampleItems.slice(0, i + 1).filter(({ dimension }) => dimension === exampleItems[i]?.dimension).length
  return (
    <table class="figures method-example">
      <caption>{words.example}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.item}</th>
          <th scope="col" class="number">
            {words.columns.answers}
          </th>
          <th scope="col" class="number">
            {words.columns.satisfied}
          </th>
          <th scope="col" class="number">
            {words.columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {exampleItems.map((item, i) => (
          <tr key={words.item(item.dimension, placeOf(i))}>
            <th scope="row">{words.item(item.dimension, placeOf(i))}</th>
            <td class="number">{count(item.answers, language)}</td>
            <td class="number">{count(item.satisfied, language)}</td>
            <td class="number">{percent(shareOf([item]), language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
