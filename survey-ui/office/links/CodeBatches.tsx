import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { CodeBatchSummary } from '#contract/link.ts'
import type { CollectorSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { useRemote } from '../use-remote.ts'
import { CodeBatchTable } from './CodeBatchTable.tsx'
import type { LinkClient } from './client.ts'
import { NewCodeBatch } from './NewCodeBatch.tsx'

interface CodeBatchesProps {
  collector: CollectorSummary
  links: LinkClient
  today: string
  saveFile: Services['saveFile']
  isEditable: boolean
  /** Codes were issued: the form of the place asks for them from now on. */
  onIssued: () => void
}

/** The single-use codes of a link: what was issued, what is left, new ones. */
export function CodeBatches(props: CodeBatchesProps) {
  const { links, today, saveFile, isEditable, onIssued } = props
  const { collectorId } = props.collector
  const { language, texts } = useSpeech()
  const words = texts.links.codes
  const batches = useRemote(`codes ${collectorId}`, () => links.listCodeBatches(collectorId))
  const [isAdding, setAdding] = useState(false)
  const [issued, setIssued] = useState<CodeBatchSummary | null>(null)
  const settle = (batch: CodeBatchSummary) => {
    setAdding(false)
    setIssued(batch)
    batches.reload()
    onIssued()
  }
  return (
    <div class="link-part">
      <p class="muted">{words.lead}</p>
      {issued && (
        <p class="notice" role="status">
          {words.issued(count(issued.quantity, language), issued.name)}
        </p>
      )}
      {isEditable && !isAdding && (
        <p class="part-action">
          <button type="button" class="button button-main" onClick={() => setAdding(true)}>
            {words.issue}
          </button>
        </p>
      )}
      {isAdding && (
        <NewCodeBatch
          collectorId={collectorId}
          links={links}
          today={today}
          onCancel={() => setAdding(false)}
          onIssued={settle}
        />
      )}
      {batches.value === null &&
        (batches.fault ? <FaultNotice fault={batches.fault} onRetry={batches.reload} /> : <Loading />)}
      {batches.value?.length === 0 && !isAdding && <p>{words.none}</p>}
      {batches.value && batches.value.length > 0 && (
        <CodeBatchTable
          batches={batches.value}
          links={links}
          today={today}
          saveFile={saveFile}
          isEditable={isEditable}
          onChanged={batches.reload}
        />
      )}
    </div>
  )
}
