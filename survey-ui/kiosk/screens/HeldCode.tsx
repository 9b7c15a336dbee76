import { printedCode } from '#contract/code.ts'
import { kioskTextsIn } from '../texts.ts'

interface HeldCodeProps {
  code: string
  language: string
  isOnline: boolean
  onDropCode: () => void
}

/** Says that a code was entered, and when it will be checked. */
export function HeldCode({ code, language, isOnline, onDropCode }: HeldCodeProps) {
  const { code: texts } = kioskTextsIn(language)
  return (
    <div class="held" role="status">
      <p>
        {texts.held} <strong>{printedCode(code)}</strong>
        {!isOnline && <span>{texts.later}</span>}
      </p>
      <button type="button" class="tool" onClick={onDropCode}>
        {texts.drop}
      </button>
    </div>
  )
}
