import { useEffect, useState } from 'preact/hooks'
import type { PairingView, Services, Tell } from '../services.ts'
import { kioskTextsIn } from '../texts.ts'
import { QrImage } from './QrImage.tsx'

interface DeviceCodeProps {
  language: string
  pair: Services['pair']
  tell: Tell
}

/** The code that this device shows, for staff to accept in the office; a new one comes when it runs out. */
export function DeviceCode({ language, pair, tell }: DeviceCodeProps) {
  const { enrolment: texts } = kioskTextsIn(language)
  const [view, setView] = useState<PairingView>({ kind: 'asking' })
  useEffect(() => pair(setView, tell), [])
  if (view.kind === 'shown') return <Shown language={language} view={view} />
  const words = {
    asking: texts.asking,
    unreachable: texts.pairingUnreachable,
    tooMany: texts.pairingTooMany,
  }
  return (
    <p class={view.kind === 'asking' ? 'muted' : 'problem'} role="status">
      {words[view.kind]}
    </p>
  )
}

type ShownProps = { language: string; view: Extract<PairingView, { kind: 'shown' }> }

function Shown({ language, view: { code, url, expiresAt } }: ShownProps) {
  const { enrolment: texts } = kioskTextsIn(language)
  const time = new Date(expiresAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <div class="pairing">
      <QrImage text={url} label={texts.qrLabel} />
      <div class="own-code" role="status">
        <p class="muted">{texts.codeOfDevice}</p>
        <p class="words">{code.replaceAll('-', ' ')}</p>
        <p class="hint">{texts.validUntil(time)}</p>
      </div>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
