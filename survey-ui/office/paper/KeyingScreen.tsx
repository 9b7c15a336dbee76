import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { Keying, PaperBatchDetail, UnfinishedBallot } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { BallotList } from './BallotList.tsx'
import { type Delivery, makeBallotSender } from './ballot-sender.ts'
import { DeliveryLine, RefusedBallots } from './DeliveryLine.tsx'
import { FieldView } from './FieldView.tsx'
import { KeyHints } from './KeyHints.tsx'
import { bodyOf, fieldsOf, keyedValue, keyingReducer, startKeying } from './keying.ts'
import { SerialView } from './SerialView.tsx'
import { printedSerial, usePaperTexts } from './texts.ts'
import { useKeys } from './use-keys.ts'

interface KeyingScreenProps {
  detail: PaperBatchDetail
  keying: Keying
  unfinished: UnfinishedBallot | null
  client: OfficeClient
  onLeave: () => void
}

const allSent: Delivery = { unsent: [], isWaiting: false, refused: [] }

/** Keying one ballot after the other with the keyboard alone. */
export function KeyingScreen({ detail, keying, unfinished, client, onLeave }: KeyingScreenProps) {
  const { batch, questionnaire } = detail
  const { firstSerial, issued } = batch
  const { language } = useSpeech()
  const words = usePaperTexts().keying
  const [state, dispatch] = useReducer(keyingReducer, null, () =>
    startKeying({ questionnaire, firstSerial, issued, done: detail.serials[keying - 1] ?? [], unfinished }),
  )
  const [delivery, setDelivery] = useState(allSent)
  const sender = useMemo(
    () =>
      makeBallotSender({
        send: (serial, body) => client.keyBallot(batch.batchId, keying, serial, body),
        onChange: setDelivery,
        after: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds)
          return () => clearTimeout(timer)
        },
      }),
    [client, batch.batchId, keying],
  )
  const place = useRef<HTMLElement>(null)
  useKeys((key) => dispatch({ type: 'key', key }))

  const { sheet, last, leaving, phase, at } = state
  // What replaces a finished ballot is sent when it is whole, so that leaving it keeps the finished one.
  useEffect(() => {
    if (sheet && !sheet.replaces && Object.keys(sheet.answers).length > 0)
      sender.keep(sheet.serial, bodyOf(sheet, false))
  }, [sheet, sender])
  useEffect(() => {
    if (last) sender.keep(last.sheet.serial, bodyOf(last.sheet, true, last.isSpoiled))
  }, [last, sender])
  const unsent = delivery.unsent.length
  useEffect(() => {
    if (!leaving) return
    const { drop } = leaving
    if (drop !== null) sender.drop(drop)
    // What is not sent yet would be lost with the page: leaving waits for it.
    if (delivery.unsent.some((serial) => serial !== drop)) return sender.retry()
    const leave = async () => {
      if (drop !== null) await client.dropBallot(batch.batchId, keying, drop)
      onLeave()
    }
    void leave()
  }, [leaving, unsent === 0])
  useEffect(() => warnWhile(unsent > 0), [unsent > 0])
  useEffect(() => {
    addEventListener('online', sender.retry)
    return () => removeEventListener('online', sender.retry)
  }, [sender])
  // The screen is one place for the keyboard; only a text takes the focus for itself.
  const fields = sheet ? fieldsOf(questionnaire, sheet.answers) : []
  const field = fields[at]
  const isWriting = phase === 'fields' && field?.item.type === 'text'
  useEffect(() => {
    if (!isWriting) place.current?.focus({ preventScroll: true })
  }, [isWriting, phase, at])

  const questions = {
    again: { title: words.again, hint: words.againHint },
    spoil: { title: words.spoil, hint: words.spoilHint },
    leave: { title: words.leave, hint: words.leaveHint },
  }
  const question = phase === 'serial' || phase === 'fields' ? null : questions[phase]
  return (
    <section class="key-screen" ref={place} tabIndex={-1} aria-label={words.title(batch.name)}>
      <header class="key-head">
        <div>
          <h1>{words.title(batch.name)}</h1>
          <p class="muted">
            {batch.keyings === 2 && `${words.pass(keying)} · `}
            {words.progress(
              count(state.done.length, language),
              batch.returned === null ? '' : count(batch.returned, language),
            )}
          </p>
        </div>
        <DeliveryLine delivery={delivery} />
        <button type="button" class="button" onClick={() => dispatch({ type: 'key', key: 'Escape' })}>
          {words.end}
        </button>
      </header>
      <RefusedBallots refused={delivery.refused} onRead={sender.acknowledge} />
      <div class="key-body">
        <div class="key-main">
          {phase === 'serial' && <SerialView state={state} />}
          {sheet && question && (
            <div
              class="key-question"
              role="alertdialog"
              aria-label={question.title(printedSerial(sheet.serial))}
            >
              <h2 class="key-prompt">{question.title(printedSerial(sheet.serial))}</h2>
              <p>{question.hint}</p>
            </div>
          )}
          {phase === 'fields' && sheet && field && (
            <>
              <p class="key-serial">
                {words.ballot} <strong>{printedSerial(sheet.serial)}</strong>
              </p>
              <FieldView
                key={`${sheet.serial} ${field.kind} ${field.item.key}`}
                questionnaire={questionnaire}
                field={field}
                number={numberOf(field)}
                entry={state.entry}
                value={keyedValue(sheet, field)}
                onPress={(key) => dispatch({ type: 'key', key })}
                onWrite={(text) => dispatch({ type: 'wrote', text })}
              />
              <p class="key-refusal" role="alert">
                {state.refusal ? words.refusals[state.refusal] : ''}
              </p>
              <KeyHints item={field.item} />
            </>
          )}
        </div>
        {sheet && phase !== 'again' && (
          <BallotList
            questionnaire={questionnaire}
            fields={fields}
            sheet={sheet}
            at={at}
            numberOf={numberOf}
            onGo={(position) => dispatch({ type: 'went', at: position })}
          />
        )}
      </div>
    </section>
  )

  /** The number printed beside the question. */
  function numberOf({ kind, item }: (typeof fields)[number]): number | null {
    if (kind === 'respondent') return null
    return (
      questionnaire.sections.flatMap((section) => section.items).findIndex(({ key }) => key === item.key) + 1
    )
  }
}

/** Lets the browser ask before the page is closed. */
function warnWhile(isUnsent: boolean) {
  if (!isUnsent) return
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', warn)
  return () => removeEventListener('beforeunload', warn)
}
