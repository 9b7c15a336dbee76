import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'

/** Why a tablet was not accepted; words that no tablet shows are explained. */
export function AcceptanceFaultNotice({ fault }: { fault: Fault }) {
  const { texts } = useSpeech()
  if (fault.code !== 'pairing_unknown') return <FaultNotice fault={fault} />
  return (
    <div class="notice notice-fault" role="alert">
      <p>{texts.tablets.acceptance.unknownCode}</p>
    </div>
  )
}
