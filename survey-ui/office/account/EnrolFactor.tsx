import { useEffect, useState } from 'preact/hooks'
import type { FactorOffer } from '#contract/accounts.ts'
import type { Person } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { CodeForm } from './CodeForm.tsx'
import type { Enrolment } from './client.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useAccountTexts } from './texts.ts'

interface EnrolFactorProps {
  enrolment: Enrolment
  /** Called once the recovery codes have been kept. */
  onDone: (person: Person | null) => void
}

/** Sets up a second factor: scan or type the key, prove it with a code, keep the recovery codes. */
export function EnrolFactor({ enrolment, onDone }: EnrolFactorProps) {
  const words = useAccountTexts()
  const [offer, setOffer] = useState<FactorOffer | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [made, setMade] = useState<{ codes: string[]; person?: Person } | null>(null)
  const begin = async () => {
    setFault(null)
    const outcome = await enrolment.offer()
    if (outcome.ok) setOffer(outcome.value)
    else setFault(outcome.fault)
  }
  useEffect(() => void begin(), [])
  if (made) return <RecoveryCodes codes={made.codes} onKept={() => onDone(made.person ?? null)} />
  if (fault) return <FaultNotice fault={fault} onRetry={begin} />
  if (!offer) return <Loading />
  return (
    <ol class="enrol-steps">
      <li>{words.enrol.steps.app}</li>
      <li>
        {words.enrol.steps.scan}
        <img
          class="enrol-qr"
          alt={words.enrol.qr}
          width={200}
          height={200}
          src={`data:image/svg+xml,${encodeURIComponent(offer.qrSvg)}`}
        />
        <p class="muted">{words.enrol.steps.type}</p>
        <p class="mono enrol-key">{offer.key}</p>
      </li>
      <li>
        {words.enrol.steps.prove}
        <CodeForm submit={words.enrol.submit} send={enrolment.prove} onDone={setMade} />
      </li>
    </ol>
  )
}
