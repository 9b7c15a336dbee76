import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { PopulationCounts } from '#contract/populations.ts'
import { useSpeech } from '../../language.ts'
import { UnitField } from '../../UnitField.tsx'
import { orderAsTree, unitName } from '../../unit-tree.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { SourceText } from './SourceText.tsx'
import { UnitVolumes } from './UnitVolumes.tsx'

export interface CountsProps extends PrepareProps {
  year: number
  counts: PopulationCounts
  onChanged: () => void
}

/** Dossiers of a year by unit; one unit at a time opens to its fields. */
export function VolumeSection(props: CountsProps) {
  const { units, counts } = props
  const { language } = useSpeech()
  const words = usePrepareTexts().counts
  const [openId, setOpen] = useState<number | null>(null)
  const byUnit = new Map(counts.units.map((row) => [row.unitId, row]))
  const placed = orderAsTree(units).filter(({ unit }) => byUnit.has(unit.unitId))
  const open = units.find(({ unitId }) => unitId === openId)
  return (
    <section class="figure" aria-labelledby="volumes-title">
      <header class="figure-head">
        <h2 id="volumes-title">{words.volumes}</h2>
      </header>
      <UnitField id="volume-unit" label={words.chooseUnit} units={units} chosen={open} onChoose={setOpen} />
      {open && <UnitVolumes key={open.unitId} {...props} unit={open} onClose={() => setOpen(null)} />}
      {placed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="unit-scroll" tabIndex={0} aria-labelledby="volumes-title">
          <table class="figures stacked count-table">
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col" class="number">
                  {words.fields}
                </th>
                <th scope="col" class="number">
                  {words.dossiers}
                </th>
                <th scope="col">{words.source}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {placed.map(({ unit }) => {
                const row = byUnit.get(unit.unitId)
                return (
                  <tr key={unit.unitId}>
                    <th scope="row">{unitName(unit, language)}</th>
                    <td class="number">{count(row?.fields ?? null, language)}</td>
                    <td class="number">{count(row?.transactions ?? null, language)}</td>
                    <td>
                      {row?.sources.map((source) => (
                        <span key={source?.text ?? ''} class="row-source">
                          <SourceText source={source?.text ?? null} sourceOn={source?.on ?? null} />
                        </span>
                      ))}
                    </td>
                    <td class="row-action">
                      <button
                        type="button"
                        class="button button-quiet"
                        aria-expanded={unit.unitId === openId}
                        onClick={() => setOpen(unit.unitId === openId ? null : unit.unitId)}
                      >
                        {unit.unitId === openId ? words.hide : words.show}
                      </button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
