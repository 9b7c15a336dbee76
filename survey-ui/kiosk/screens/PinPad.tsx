import { useEffect, useState } from 'preact/hooks'
import { kioskTextsIn } from '../texts.ts'

const mostDigits = 12

interface PinPadProps {
  language: string
  /** Wrong PINs in a row. */
  failures: number
  /** Until when no PIN is taken; milliseconds since 1970. */
  pausedUntil: number
  clock: () => number
  onPin: (pin: string) => Promise<void>
  onBack: () => void
}

/** True until that instant of the clock. */
function usePause(until: number, clock: () => number): boolean {
  const [isPaused, setIsPaused] = useState(clock() < until)
  useEffect(() => {
    setIsPaused(clock() < until)
    const timer = setTimeout(() => setIsPaused(false), Math.max(0, until - clock()))
    return () => clearTimeout(timer)
  }, [until])
  return isPaused
}

/** Where staff enters the PIN of the place, with large keys or a keyboard. */
export function PinPad({ language, failures, pausedUntil, clock, onPin, onBack }: PinPadProps) {
  const { pin: texts } = kioskTextsIn(language)
  const [pin, setPin] = useState('')
  const isPaused = usePause(pausedUntil, clock)
  const type = (typed: string) => setPin(typed.replace(/\D/g, '').slice(0, mostDigits))
  const submit = (event: Event) => {
    event.preventDefault()
    setPin('')
    if (pin !== '' && !isPaused) void onPin(pin)
  }
  const key = (digit: string) => (
    <button key={digit} type="button" disabled={isPaused} onClick={() => type(pin + digit)}>
      {digit}
    </button>
  )
  return (
    <main class="sheet pin">
      <h1>{texts.title}</h1>
      <form onSubmit={submit}>
        <label for="pin">{texts.label}</label>
        <input
          id="pin"
          class="code"
          type="password"
          inputMode="none"
          autocomplete="off"
          value={pin}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          aria-describedby="pin-fault"
        />
        <p id="pin-fault" class="verdict fault" role="alert">
          {isPaused ? texts.paused : failures > 0 && texts.wrong}
        </p>
        <fieldset class="keys digits" aria-label={texts.keys}>
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
          <button type="button" disabled={pin === ''} onClick={() => setPin(pin.slice(0, -1))}>
            {texts.erase}
          </button>
          {key('0')}
          <button type="submit" class="primary" disabled={pin === '' || isPaused}>
            {texts.open}
          </button>
        </fieldset>
      </form>
      <button type="button" onClick={onBack}>
        {texts.back}
      </button>
    </main>
  )
}
