import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Agency } from '#contract/agency.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field, noteId } from '../../Field.tsx'
import type { Fault } from '../../fault.ts'
import { focusFirstFault } from '../../focus-fault.ts'
import { Link } from '../../Link.tsx'
import { wholeNumber } from '../../links/whole-number.ts'
import { dayAt } from '../../months.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { HeadPreview } from './HeadPreview.tsx'

type Line = 'superiorAgency' | 'issuingAgency' | 'place'

/** The lines of the head, with what they will look like. */
export function AgencyForm({ client, services, address, go, agency }: PrepareProps & { agency: Agency }) {
  const words = usePrepareTexts().agency
  const [draft, setDraft] = useState({ ...agency, idleSeconds: String(agency.idleSeconds) })
  const [seen, setSeen] = useState(agency)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const idleSeconds = wholeNumber(draft.idleSeconds, 15, 300)
  const isMissing = (line: Line) => draft[line].trim() === ''
  const change = (part: Partial<typeof draft>) => {
    setSaved(false)
    setDraft({ ...draft, ...part })
  }
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const isFaulty = isMissing('superiorAgency') || isMissing('issuingAgency') || isMissing('place')
    if (isFaulty || idleSeconds === null) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const asked = { agency: { ...draft, idleSeconds }, seen }
    const outcome = await client.ask<Agency>('PUT', '/agency', asked)
    setBusy(false)
    if (outcome.ok) setSeen(outcome.value)
    setSaved(outcome.ok)
    setFault(outcome.ok ? null : outcome.fault)
  }
  const lines: [line: Line, label: string, example: string, longest: number][] = [
    ['superiorAgency', words.superior, words.superiorExample, 200],
    ['issuingAgency', words.issuing, words.issuingExample, 200],
    ['place', words.place, words.placeExample, 100],
  ]
  return (
    <div class="agency">
      <form class="panel" onSubmit={save} noValidate aria-label={words.title}>
        {fault && <FaultNotice fault={fault} />}
        {lines.map(([line, label, example, longest]) => (
          <Field
            key={line}
            id={line}
            label={label}
            help={words.example(example)}
            fault={isTried && isMissing(line) ? words.missing : null}
          >
            <input
              id={line}
              maxLength={longest}
              placeholder={example}
              value={draft[line]}
              aria-describedby={noteId(line)}
              onInput={(event) => change({ [line]: event.currentTarget.value })}
            />
          </Field>
        ))}
        <Field id="contact" label={words.contact} help={words.contactHelp}>
          <input
            id="contact"
            maxLength={200}
            value={draft.contact}
            aria-describedby={noteId('contact')}
            onInput={(event) => change({ contact: event.currentTarget.value })}
          />
        </Field>
        <Field
          id="idle-seconds"
          label={words.idle}
          help={words.idleHelp}
          fault={isTried && idleSeconds === null ? words.idleFault : null}
        >
          <input
            id="idle-seconds"
            inputMode="numeric"
            maxLength={3}
            value={draft.idleSeconds}
            aria-describedby={noteId('idle-seconds')}
            onInput={(event) => change({ idleSeconds: event.currentTarget.value })}
          />
        </Field>
        <div class="panel-actions">
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            {isBusy ? words.busy : words.save}
          </button>
          <Link address={address} change={{ part: 'begin' }} go={go} class="button button-quiet">
            {words.toBegin}
          </Link>
        </div>
        {isSaved && (
          <p class="notice notice-good" role="status">
            {words.saved}
          </p>
        )}
      </form>
      <HeadPreview {...draft} day={dayAt(services.now())} />
    </div>
  )
}
