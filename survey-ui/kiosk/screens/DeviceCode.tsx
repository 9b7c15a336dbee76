import { useEffect, useState } from 'preact/hooks'
import type { PairingView, Services, Tell } from '../services.ts'
import { kioskTextsIn } from '../texts.ts'
import { QrImage } from './QrImage.tsx'

interface DeviceCodeProps {
  language: string
  pair: Services['pair']
  tell: Tell
}

/**
 * The code that this device shows, for staff to accept in the office; a new one comes when it runs out. Its
 * room is kept from the beginning, so that nothing moves under a finger when it arrives.
 */
export function DeviceCode({ language, pair, tell }: DeviceCodeProps) {
  const { enrolment: texts } = kioskTextsIn(language)
  const [view, setView] = useState<PairingView>({ kind: 'asking' })
  useEffect(() => pair(setView, tell), [])
  return (
    <div class="pairing">
      {view.kind === 'shown' ? <QrImage text={view.url} label={texts.qrLabel} /> : <div class="qr" />}
      <div class="own-code" role="status">
        <Standing language={language} view={view} />
      </div>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  )
}

function Standing({ language, view }: { language: string; view: PairingView }) {
  const { enrolment: texts } = kioskTextsIn(language)
  switch (view.kind) {
    case 'asking':
      return <p class="muted">{texts.asking}</p>
    case 'unreachable':
      return <p class="problem">{texts.pairingUnreachable}</p>
    case 'tooMany':
      return <p class="problem">{texts.pairingTooMany}</p>
    case 'shown': {
      const form = { hour: '2-digit', minute: '2-digit' } as const
      return (
        <>
          <p class="muted">{texts.codeOfDevice}</p>
          <p class="words">{view.code.replaceAll('-', ' ')}</p>
          <p class="hint">{texts.validUntil(new Date(view.expiresAt).toLocaleTimeString(language, form))}</p>
        </>
      )
    }
  }
}
