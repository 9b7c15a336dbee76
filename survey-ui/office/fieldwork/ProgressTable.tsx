import type { ComponentChildren } from 'preact'
import { count, percent } from '#charts/format.ts'
import { type Channel, channels } from '#contract/collector.ts'
import type { GatheredUnit, SurveyFieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import { InlineBar } from '../collect/InlineBar.tsx'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { byNeed } from './progress-words.ts'
import { useFieldworkTexts } from './texts.ts'

interface ProgressTableProps {
  title: string
  progress: SurveyFieldwork
  units: readonly UnitSummary[]
  /** The unit that all of them belong to. */
  unit: UnitSummary
  most: number | null
}

/** Forms of each unit by channel, against its target, those that need help first. */
export function ProgressTable({ title, progress, units, unit, most }: ProgressTableProps) {
  const words = useFieldworkTexts()
  const { language, texts } = useSpeech()
  const shown = channels.filter((channel) => progress.channels[channel] > 0)
  const nameOf = (unitId: number) => {
    const found = units.find((known) => known.unitId === unitId)
    return found ? unitName(found, language) : String(unitId)
  }
  const hasTargets = progress.target !== null
  const hasPace = progress.units.some(({ perDay }) => perDay !== null)
  const rows = byNeed(progress.units).slice(0, most ?? progress.units.length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="progress-scroll" tabIndex={0} aria-label={title}>
      <table class="figures progress-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {shown.map((channel) => (
              <th key={channel} scope="col" class="number channel">
                {texts.collect.channels[channel]}
              </th>
            ))}
            <th scope="col" class="number">
              {words.stored}
            </th>
            {hasTargets && (
              <>
                <th scope="col" class="number">
                  {words.target}
                </th>
                <th scope="col" class="number">
                  {words.share}
                </th>
              </>
            )}
            {hasPace && (
              <th scope="col" class="number">
                {words.perDay}
              </th>
            )}
            {hasTargets && <td class="bar-cell" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ProgressRow key={row.unitId} row={row} shown={shown} hasTargets={hasTargets} hasPace={hasPace}>
              {nameOf(row.unitId)}
              {row.unitId === unit.unitId && <span class="row-note">, {words.own}</span>}
            </ProgressRow>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ProgressRowProps {
  row: GatheredUnit
  shown: readonly Channel[]
  /** Which columns there are. */
  hasTargets: boolean
  hasPace: boolean
  children: ComponentChildren
}

function ProgressRow({ row, shown, hasTargets, hasPace, children }: ProgressRowProps) {
  const { language, texts } = useSpeech()
  const words = useFieldworkTexts()
  const { stored, target, perDay, isBehind } = row
  const total = Object.values(row.channels).reduce((sum, forms) => sum + forms, 0)
  return (
    <tr>
      <th scope="row">
        {children} {isBehind && <span class="behind-sign">{words.behind}</span>}
        <span class="row-place narrow-only">
          {shown
            .filter((channel) => row.channels[channel] > 0)
            .map((channel) => `${texts.collect.channels[channel]} ${count(row.channels[channel], language)}`)
            .join(' · ')}
        </span>
      </th>
      {shown.map((channel) => (
        <td key={channel} class="number channel">
          {count(row.channels[channel], language)}
        </td>
      ))}
      <td class="number strong">{count(target === null ? total : stored, language)}</td>
      {hasTargets && (
        <>
          <td class="number">{count(target, language)}</td>
          <td class="number">{target === null ? '' : percent(stored / target, language, 0)}</td>
        </>
      )}
      {hasPace && <td class="number">{count(perDay, language)}</td>}
      {hasTargets && <td class="bar-cell">{target !== null && <InlineBar share={stored / target} />}</td>}
    </tr>
  )
}
