import { type Fault, faultText } from './fault.ts'
import { useSpeech } from './language.ts'

interface FaultNoticeProps {
  fault: Fault
  onRetry?: (() => void) | undefined
  /** Another way out, beside trying again. */
  onClear?: (() => void) | undefined
  /** What that way is called; dropping every filter unless told. */
  clearWords?: string
}

/** What went wrong, that nothing was lost, and what to do next. */
export function FaultNotice({ fault, onRetry, onClear, clearWords }: FaultNoticeProps) {
  const { texts } = useSpeech()
  // An empty installation is a beginning, not a fault.
  const isBeginning = fault.code === 'no_units'
  return (
    <div class={isBeginning ? 'notice' : 'notice notice-fault'} role={isBeginning ? 'status' : 'alert'}>
      <p>{faultText(fault, texts)}</p>
      <div class="notice-actions">
        {onRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {texts.faults.retry}
          </button>
        )}
        {onClear && (
          <button type="button" class="button" onClick={onClear}>
            {clearWords ?? texts.filters.all}
          </button>
        )}
      </div>
    </div>
  )
}
