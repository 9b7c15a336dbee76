import { useEffect, useState } from 'preact/hooks'
import type { LocalText } from '#contract/questionnaire.ts'
import { Words } from '../../form/Words.tsx'
import { kioskTextsIn } from '../texts.ts'

const slideSeconds = 8

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Sentences of the office that take turns. They stand still where motion is not wanted, and can be stopped. */
export function Slides({ slides, language }: { slides: LocalText[]; language: string }) {
  const { attract: texts } = kioskTextsIn(language)
  const [shown, setShown] = useState(0)
  const [isTurning, setIsTurning] = useState(() => !prefersStill())
  useEffect(() => {
    if (!isTurning || slides.length < 2) return
    const timer = setInterval(() => setShown((last) => (last + 1) % slides.length), slideSeconds * 1000)
    return () => clearInterval(timer)
  }, [isTurning, slides.length])
  if (slides.length === 0) return null
  return (
    <div class="slides">
      {/* All of them take the room of the longest, so that nothing moves when they turn. */}
      <div>
        {slides.map((slide, index) => (
          <p key={slide.vi} class={index === shown % slides.length ? 'shown' : undefined}>
            <Words text={slide} language={language} />
          </p>
        ))}
      </div>
      {slides.length > 1 && !prefersStill() && (
        <button
          type="button"
          class="tool"
          aria-label={isTurning ? texts.pauseSlides : texts.turnSlides}
          onClick={() => setIsTurning(!isTurning)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={isTurning ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2l9 6-9 6z'} />
          </svg>
        </button>
      )}
    </div>
  )
}
