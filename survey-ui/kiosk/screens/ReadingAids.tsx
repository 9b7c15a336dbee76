import { type Display, printSizes } from '../display.ts'
import { kioskTextsIn } from '../texts.ts'

interface ReadingAidsProps {
  language: string
  display: Display
  onDisplay: (display: Display) => void
}

/** Larger print and stronger contrast for the person before the tablet. */
export function ReadingAids({ language, display, onDisplay }: ReadingAidsProps) {
  const { display: texts } = kioskTextsIn(language)
  const { print, hasHighContrast } = display
  return (
    <div class="aids">
      <fieldset>
        <legend>{texts.print}</legend>
        {printSizes.map((size) => (
          <button
            key={size}
            type="button"
            class={`tool size-${size}`}
            aria-pressed={size === print}
            onClick={() => onDisplay({ ...display, print: size })}
          >
            {texts.sizes[size]}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="tool"
        aria-pressed={hasHighContrast}
        onClick={() => onDisplay({ ...display, hasHighContrast: !hasHighContrast })}
      >
        {texts.contrast}
      </button>
    </div>
  )
}
