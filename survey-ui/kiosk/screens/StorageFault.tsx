import { kioskTextsIn } from '../texts.ts'
import { Notice } from './Notice.tsx'

/** Said before service when this device cannot keep a response. */
export function StorageFault({ onAgain }: { onAgain: () => void }) {
  const { storage } = kioskTextsIn('vi')
  const english = kioskTextsIn('en').storage
  return (
    <Notice title={storage.title}>
      <p>{storage.why}</p>
      <p>{storage.remedy}</p>
      <button type="button" class="primary" onClick={onAgain}>
        {storage.again}
      </button>
      <p lang="en" class="muted">
        {english.why} {english.remedy}
      </p>
    </Notice>
  )
}
