import { useEffect, useReducer, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { BatchDifferences, FieldValue, PaperBatchDetail } from '#contract/paper.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { FieldView } from './FieldView.tsx'
import { optionsOf } from './field-options.ts'
import { fieldOf, settlingReducer, startSettling } from './settling.ts'
import { printedSerial, usePaperTexts } from './texts.ts'
import { useKeys } from './use-keys.ts'

interface SettleScreenProps {
  detail: PaperBatchDetail
  client: OfficeClient
  onLeave: () => void
}

/** The differences of two keyings, loaded first. */
export function SettleScreen(props: SettleScreenProps) {
  const { batchId } = props.detail.batch
  const found = useRemote(`differences ${batchId}`, () => props.client.listDifferences(batchId))
  if (found.value) return <Settling {...props} found={found.value} />
  return found.fault ? <FaultNotice fault={found.fault} onRetry={found.reload} /> : <Loading />
}

/** One difference after the other, both values side by side. */
function Settling({ detail, client, onLeave, found }: SettleScreenProps & { found: BatchDifferences }) {
  const { batch, questionnaire } = detail
  const { language } = useSpeech()
  const { settling, keying } = usePaperTexts()
  const [state, dispatch] = useReducer(settlingReducer, null, () => startSettling(questionnaire, found))
  const [fault, setFault] = useState<Fault | null>(null)
  useKeys((key) => dispatch({ type: 'key', key }))
  const { decided, isLeaving, third } = state
  useEffect(() => {
    if (isLeaving) onLeave()
  }, [isLeaving])
  useEffect(() => {
    if (!decided) return
    const store = async () => {
      const outcome = await client.settleDifference(batch.batchId, decided.difference, decided.value)
      setFault(outcome.ok ? null : outcome.fault)
      dispatch(outcome.ok ? { type: 'loaded', found: outcome.value } : { type: 'failed' })
    }
    void store()
  }, [decided])

  const difference = state.differences[state.at]
  const field = difference ? fieldOf(questionnaire, difference) : null
  const worded = (value: FieldValue): string => {
    if (typeof value === 'boolean') return value ? settling.isSpoiled : settling.isValid
    if (value === null || !field) return settling.blank
    const options = optionsOf(questionnaire, field.item, { language, noOpinionLabel: keying.noOpinion })
    const labelOf = (one: FieldValue) => options.find((option) => option.value === one)?.label ?? String(one)
    return Array.isArray(value) ? value.map(labelOf).join('; ') : labelOf(value)
  }
  return (
    <section class="key-screen" aria-label={settling.title(batch.name)}>
      <header class="key-head">
        <div>
          <h1>{settling.title(batch.name)}</h1>
          <p class="muted">{settling.lead}</p>
        </div>
        <p class="key-delivery" role="status">
          {state.differences.length === 0 && state.apart.length > 0
            ? settling.again(count(state.apart.length, language))
            : settling.left(count(state.differences.length, language))}
        </p>
        <button type="button" class="button" onClick={onLeave}>
          {settling.end}
        </button>
      </header>
      {fault && <FaultNotice fault={fault} />}
      {state.apart.length > 0 && (
        <p class="notice">{settling.apart(state.apart.map(printedSerial).join(', '))}</p>
      )}
      {!difference && state.apart.length === 0 && <p class="notice notice-good">{settling.none}</p>}
      {difference && (
        <div class="settle">
          <p class="key-serial">
            {keying.ballot} <strong>{printedSerial(difference.serial)}</strong>
          </p>
          <h2 class="key-prompt">
            {difference.prompt ? inLanguage(difference.prompt, language) : settling.spoiled}
          </h2>
          {difference.field === 'spoiled' && <p class="muted">{settling.spoiledNote}</p>}
          {third && field ? (
            <>
              <FieldView
                questionnaire={questionnaire}
                field={field}
                entry={third.entry}
                value={undefined}
                onPress={(key) => dispatch({ type: 'key', key })}
                onWrite={(text) => dispatch({ type: 'wrote', text })}
              />
              <p class="key-refusal" role="alert">
                {third.refusal ? keying.refusals[third.refusal] : ''}
              </p>
              <p class="muted">{settling.thirdKeys}</p>
            </>
          ) : (
            <>
              <div class="settle-sides">
                {(['1', '2'] as const).map((sign) => (
                  <button
                    key={sign}
                    type="button"
                    tabIndex={-1}
                    class="settle-side"
                    onClick={() => dispatch({ type: 'key', key: sign })}
                  >
                    <span class="settle-name">
                      <kbd>{sign}</kbd> {sign === '1' ? settling.first : settling.second}
                    </span>
                    <span class="settle-value">
                      {worded(sign === '1' ? difference.first : difference.second)}
                    </span>
                  </button>
                ))}
              </div>
              {difference.field !== 'spoiled' && (
                <button
                  type="button"
                  tabIndex={-1}
                  class="key-option"
                  onClick={() => dispatch({ type: 'key', key: '3' })}
                >
                  <kbd>3</kbd> {settling.third}
                </button>
              )}
              <p class="muted">{settling.keys}</p>
            </>
          )}
        </div>
      )}
    </section>
  )
}
