import { count, interval, percentValue } from '#charts/format.ts'
import type { AgencyFinding, StepFinding, WeakItem } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { EstimateHeads } from '../overview/EstimateHeads.tsx'
import { unitName } from '../unit-tree.ts'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** The weakest question of each step of the procedure. */
export function StepSection({ steps }: { steps: StepFinding[] }) {
  const { priorities: words, steps: names } = useAnalysesTexts()
  if (steps.length === 0) {
    return (
      <TableSection title={words.stepsTitle}>
        <p class="analysis-refused">{words.noSteps}</p>
      </TableSection>
    )
  }
  return (
    <TableSection title={words.stepsTitle} note={words.stepsNote}>
      <table class="figures stacked step-table">
        <caption class="unseen">{words.stepsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stepColumns.step}</th>
            <th scope="col">{words.stepColumns.item}</th>
            <EstimateHeads />
          </tr>
        </thead>
        <tbody>
          {steps.map((finding) => (
            <tr key={finding.step}>
              <th scope="row">
                <strong>{names[finding.step]}</strong>
                <span class="row-note step-who">{words.responsible[finding.responsible]}</span>
              </th>
              <WeakCells item={finding.weakest} note={noteOf(finding, words)} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

type Words = ReturnType<typeof useAnalysesTexts>['priorities']

function noteOf({ compared, isClear }: StepFinding, words: Words): string {
  if (compared <= 1) return words.only
  return isClear ? words.clear : words.unclear
}

/** The weakest question of the steps that each competent agency answers for. */
export function AgencySection({ agencies }: { agencies: AgencyFinding[] }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  if (agencies.length === 0) {
    return (
      <TableSection title={words.agenciesTitle}>
        <p class="analysis-refused">{words.noAgencies}</p>
      </TableSection>
    )
  }
  return (
    <TableSection title={words.agenciesTitle} note={words.agenciesNote}>
      <table class="figures stacked step-table">
        <caption class="unseen">{words.agenciesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.stepColumns.item}</th>
            <EstimateHeads />
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ unit, respondents, weakest }) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <strong>{unitName(unit, language)}</strong>
                <span class="row-note step-who">
                  {words.respondents}: {count(respondents, language)}
                </span>
              </th>
              <WeakCells item={weakest} note={null} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

function WeakCells({ item, note }: { item: WeakItem | null; note: string | null }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  if (!item) {
    return (
      <td colSpan={4} class="muted">
        {words.nothingShown}
      </td>
    )
  }
  const { respondents, index, low, high } = item.figure
  return (
    <>
      <td>
        {inLanguage(item.prompt, language)}
        {note && <span class="row-note step-who">{note}</span>}
      </td>
      <td class="number">{count(respondents, language)}</td>
      <td class="number strong">{percentValue(index, language)}</td>
      <td class="number">{interval(low, high, language)}</td>
    </>
  )
}
