import { inLanguage } from '#contract/questionnaire.ts'
import type { ItemDifference } from '#contract/versions/difference.ts'
import { useSpeech } from '../language.ts'
import { changeWords } from './change-words.ts'
import { useQuestionnairesTexts } from './texts.ts'

/** What differs between two versions, one line for each question that does. */
export function DifferenceTable({ differences }: { differences: readonly ItemDifference[] }) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  return (
    <table class="figures stacked difference-table">
      <thead>
        <tr>
          <th scope="col">{words.one.differColumns.item}</th>
          <th scope="col">{words.one.differColumns.change}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ key, prompt, changes }) => (
          <tr key={key}>
            <th scope="row">
              {inLanguage(prompt, language) || prompt.vi}
              <span class="row-key mono">{key}</span>
            </th>
            <td>
              <ul>
                {changes.map((change, i) => (
                  <li key={String(i)}>{changeWords(change, words, language)}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
