import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { PaperBatch } from '#contract/paper.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { BatchPanel } from './BatchPanel.tsx'
import type { BatchSectionProps } from './BatchSection.tsx'
import { printedSerial, usePaperTexts } from './texts.ts'

export interface BatchTableProps extends BatchSectionProps {
  list: readonly PaperBatch[]
  /** The batch to show opened at first: the one just made or just worked on. */
  opened: number | null
  onDone: (batchId: number, message: string) => void
}

/** Batches with their counts; each opens to what can be done with it. */
export function BatchTable(props: BatchTableProps) {
  const words = usePaperTexts()
  return (
    <div class="wide">
      <table class="figures stacked batch-table">
        <caption class="unseen">{words.batches}</caption>
        <thead>
          <tr>
            <th scope="col">{words.batch}</th>
            {[words.issued, words.returned, words.valid, words.spoiled, words.keyed].map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
            <th scope="col">{words.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.list.map((batch) => (
            <BatchRow key={batch.batchId} {...props} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Id of the button that opens a batch. */
export function showButtonId(batchId: number): string {
  return `show-${batchId}`
}

function BatchRow({ batch, ...props }: BatchTableProps & { batch: PaperBatch }) {
  const { language } = useSpeech()
  const words = usePaperTexts()
  const [isOpen, setOpen] = useState(batch.batchId === props.opened)
  const unit = props.units.find(({ unitId }) => unitId === batch.unitId)
  const { title, titleEn } = batch.survey
  const last = batch.firstSerial + batch.issued - 1
  const numbers: [label: string, value: string][] = [
    [words.issued, count(batch.issued, language)],
    [words.returned, count(batch.returned, language)],
    [words.valid, count(batch.valid, language)],
    [words.spoiled, count(batch.spoiled, language)],
    [words.keyed, batch.keyed.map(({ valid, spoiled }) => count(valid + spoiled, language)).join(' / ')],
  ]
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          {batch.name}
          <span class="row-key">
            {unit ? unitName(unit, language) : words.endedUnit} ·{' '}
            {language === 'en' ? (titleEn ?? title) : title}
          </span>
          <span class="row-key">{words.serials(printedSerial(batch.firstSerial), printedSerial(last))}</span>
        </th>
        {numbers.map(([label, value]) => (
          <td key={label} class="number" data-label={label}>
            {value}
          </td>
        ))}
        <td>
          <span
            class={
              batch.status === 'open' ? 'tag tag-open' : batch.status === 'closing' ? 'tag tag-draft' : 'tag'
            }
          >
            {words.status[batch.status]}
          </span>
        </td>
        <td class="row-action">
          <button
            id={showButtonId(batch.batchId)}
            type="button"
            class="button button-quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.hide : words.show}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="row-detail">
          <td colSpan={8}>
            <BatchPanel {...props} batch={batch} />
          </td>
        </tr>
      )}
    </>
  )
}
