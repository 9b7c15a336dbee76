import { count, percent } from '#charts/format.ts'
import { channels } from '#contract/collector.ts'
import type { SurveyFieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import { InlineBar } from '../collect/InlineBar.tsx'
import { useSpeech } from '../language.ts'
import { ProgressTable } from './ProgressTable.tsx'
import { paceWords } from './progress-words.ts'
import { useFieldworkTexts } from './texts.ts'

interface SurveyProgressProps {
  progress: SurveyFieldwork
  units: readonly UnitSummary[]
  unit: UnitSummary
  /** Rows that the table shows; null for all. */
  most: number | null
  /** Level of its heading. */
  heading?: 'h3' | 'h4'
}

/** One survey: how much of its target it has, what is left to do, and where. */
export function SurveyProgress({
  progress,
  units,
  unit,
  most,
  heading: Heading = 'h3',
}: SurveyProgressProps) {
  const { language, texts } = useSpeech()
  const words = useFieldworkTexts()
  const { survey, stored, target } = progress
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  const used = channels.filter((channel) => progress.channels[channel] > 0)
  const total = used.reduce((sum, channel) => sum + progress.channels[channel], 0)
  const behind = progress.units.filter(({ isBehind }) => isBehind).length
  const isAlone = progress.units.length === 1 && progress.units[0]?.unitId === unit.unitId
  return (
    <div class="target-progress">
      <Heading class="progress-title">{title}</Heading>
      {target === null ? (
        <p class="target-words">{words.noTarget(count(total, language))}</p>
      ) : (
        <>
          <p class="target-words">
            <strong>{percent(stored / target, language, 0)}</strong>{' '}
            {words.of(count(stored, language), count(target, language))}
            {behind > 0 && <span class="behind-sign">{words.unitsBehind(count(behind, language))}</span>}
          </p>
          <InlineBar share={stored / target} />
        </>
      )}
      <p class="progress-pace">{paceWords(progress, language, words)}</p>
      <p class="progress-channels muted">
        {used
          .map(
            (channel) => `${texts.collect.channels[channel]} ${count(progress.channels[channel], language)}`,
          )
          .join(' · ')}
      </p>
      {!isAlone && progress.units.length > 0 && (
        <ProgressTable title={title} progress={progress} units={units} unit={unit} most={most} />
      )}
    </div>
  )
}
