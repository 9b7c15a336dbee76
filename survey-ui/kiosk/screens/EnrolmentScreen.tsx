import { useState } from 'preact/hooks'
import type { Readiness } from '../readiness.ts'
import type { Services, Tell } from '../services.ts'
import { kioskTextsIn } from '../texts.ts'
import { DeviceCode } from './DeviceCode.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Notice } from './Notice.tsx'
import { OfficeCode } from './OfficeCode.tsx'

interface EnrolmentScreenProps {
  language: string
  hasEnded: boolean
  readiness: Readiness['kind'] | null
  services: Pick<Services, 'pair' | 'enrol'>
  tell: Tell
}

/** Where this device becomes the tablet of a counter: by its own code, or by one that the office made. */
export function EnrolmentScreen({ language, hasEnded, readiness, services, tell }: EnrolmentScreenProps) {
  const { enrolment: texts, storage, blocked } = kioskTextsIn(language)
  const [hasOfficeCode, setHasOfficeCode] = useState(false)
  const fault = readiness === 'full' || readiness === 'broken' ? blocked[readiness] : null
  return (
    <Notice title={texts.title} class="enrolment">
      <LanguageSwitch
        language={language}
        languages={['vi', 'en']}
        onLanguage={(chosen) => tell({ type: 'spoke', language: chosen })}
      />
      {hasEnded && <p class="problem">{texts.ended}</p>}
      {fault && (
        <p class="problem" role="alert">
          {fault.title}. {fault.remedy}
        </p>
      )}
      {hasOfficeCode ? (
        <OfficeCode language={language} onCode={(code) => services.enrol(code, tell)} />
      ) : (
        <DeviceCode language={language} pair={services.pair} tell={tell} />
      )}
      <button type="button" class="plain" onClick={() => setHasOfficeCode(!hasOfficeCode)}>
        {hasOfficeCode ? texts.toDeviceCode : texts.haveCode}
      </button>
      {readiness === 'unpromised' && <p class="hint">{storage.notPromised}</p>}
    </Notice>
  )
}
