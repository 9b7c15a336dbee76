import { count, percent } from '#charts/format.ts'
import type { TargetProgress } from '#contract/arrivals.ts'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { InlineBar } from './InlineBar.tsx'

interface TargetSectionProps {
  targets: readonly TargetProgress[]
  units: readonly UnitSummary[]
  unit: UnitSummary
}

/** How far each open survey is from what it set out to gather. */
export function TargetSection({ targets, units, unit }: TargetSectionProps) {
  const { texts } = useSpeech()
  const words = texts.collect.targets
  return (
    <section class="figure" aria-labelledby="targets-title">
      <header class="figure-head">
        <h2 id="targets-title">{words.title}</h2>
        <p class="figure-note">{words.note}</p>
      </header>
      {targets.map((progress) => (
        <SurveyProgress key={progress.survey.key} progress={progress} units={units} unit={unit} />
      ))}
    </section>
  )
}

interface SurveyProgressProps extends Omit<TargetSectionProps, 'targets'> {
  progress: TargetProgress
}

function SurveyProgress({ progress, units, unit }: SurveyProgressProps) {
  const { language, texts } = useSpeech()
  const words = texts.collect.targets
  const { survey, stored, target } = progress
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  const nameOf = (unitId: number) => {
    const found = units.find((known) => known.unitId === unitId)
    return found ? unitName(found, language) : String(unitId)
  }
  const rows = [...progress.units].sort((a, b) => a.stored / a.target - b.stored / b.target)
  const isOne = rows.length === 1 && rows[0]?.unitId === unit.unitId
  return (
    <div class="target-progress">
      <h3>{title}</h3>
      <p class="target-words">
        <strong>{percent(stored / target, language, 0)}</strong>{' '}
        {words.of(count(stored, language), count(target, language))}
      </p>
      <InlineBar share={stored / target} />
      {!isOne && (
        <details>
          <summary>{words.units}</summary>
          <table class="figures">
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.collect.arrivals.unit}</th>
                <th scope="col" class="number">
                  {words.stored}
                </th>
                <th scope="col" class="number">
                  {words.target}
                </th>
                <th scope="col" class="number">
                  {words.share}
                </th>
                <td class="bar-cell" />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.unitId}>
                  <th scope="row">{nameOf(row.unitId)}</th>
                  <td class="number">{count(row.stored, language)}</td>
                  <td class="number">{count(row.target, language)}</td>
                  <td class="number">{percent(row.stored / row.target, language, 0)}</td>
                  <td class="bar-cell">
                    <InlineBar share={row.stored / row.target} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  )
}
