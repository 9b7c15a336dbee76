import { codeAlphabet, codeLength, printedCode } from '#contract/code.ts'
import { kioskTextsIn } from '../texts.ts'

interface CodeEntryProps {
  language: string
  /** Signs typed so far, without the hyphen. */
  typed: string
  isUnfit: boolean
  onType: (typed: string) => void
  onUse: () => void
  onBack: () => void
}

/** Large keys for the code on a slip. A real keyboard and a scanner that types work as well. */
export function CodeEntry({ language, typed, isUnfit, onType, onUse, onBack }: CodeEntryProps) {
  const { code: texts } = kioskTextsIn(language)
  const isWhole = typed.length === codeLength
  const submit = (event: Event) => {
    event.preventDefault()
    onUse()
  }
  return (
    <main class="page">
      <form class="content entry" id="slip" onSubmit={submit}>
        <h1>
          <label for="slip-code">{texts.title}</label>
        </h1>
        <p class="help" id="slip-help">
          {texts.help}
        </p>
        <input
          id="slip-code"
          class="code"
          value={typed.length > codeLength / 2 ? printedCode(typed) : typed}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          placeholder="ABCDE-23456"
          // The keys below take the place of the device's own.
          inputMode="none"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={isUnfit}
          aria-describedby="slip-help slip-verdict"
        />
        <p id="slip-verdict" class={isUnfit ? 'verdict fault' : 'verdict'} role="status">
          {isUnfit ? texts.unfit : isWhole && texts.fit}
        </p>
        <fieldset class="keys" aria-label={texts.keys}>
          {[...codeAlphabet].map((sign) => (
            <button key={sign} type="button" disabled={isWhole} onClick={() => onType(typed + sign)}>
              {sign}
            </button>
          ))}
          <button
            type="button"
            class="erase"
            disabled={typed === ''}
            onClick={() => onType(typed.slice(0, -1))}
          >
            {texts.erase}
          </button>
        </fieldset>
      </form>
      <footer class="steps">
        <button type="button" onClick={onBack}>
          {texts.back}
        </button>
        <button type="submit" form="slip" class="primary" disabled={!isWhole || isUnfit}>
          {texts.use}
        </button>
      </footer>
    </main>
  )
}
