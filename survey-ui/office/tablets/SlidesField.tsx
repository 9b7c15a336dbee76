import { mostSlides, slideLength } from '#contract/place.ts'
import { useSpeech } from '../language.ts'
import type { PlaceDraft } from './place-draft.ts'

interface SlidesFieldProps {
  slides: PlaceDraft['slides']
  onSlides: (slides: PlaceDraft['slides']) => void
}

/** Sentences of the waiting screen, each beside a picture of how it looks there. */
export function SlidesField({ slides, onSlides }: SlidesFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  const replace = (position: number, slide: PlaceDraft['slides'][number]) =>
    onSlides(slides.map((known, index) => (index === position ? slide : known)))
  return (
    <fieldset class="choices">
      <legend>{words.slides}</legend>
      <p class="field-help">{words.slidesHelp(mostSlides, slideLength)}</p>
      {slides.map((slide, index) => (
        <div key={index} class="slide">
          <div class="slide-texts">
            {(['vi', 'en'] as const).map((language) => {
              const id = `slide-${index}-${language}`
              return (
                <div key={language} class="field">
                  <label for={id}>
                    {language === 'vi' ? words.slideVi(index + 1) : words.slideEn(index + 1)}
                  </label>
                  <textarea
                    id={id}
                    lang={language}
                    rows={2}
                    maxLength={slideLength}
                    value={slide[language]}
                    onInput={(event) => replace(index, { ...slide, [language]: event.currentTarget.value })}
                  />
                </div>
              )
            })}
            <button
              type="button"
              class="link-button"
              onClick={() => onSlides(slides.filter((_, position) => position !== index))}
            >
              {words.removeSlide(index + 1)}
            </button>
          </div>
          <figure class="slide-preview">
            <figcaption>{words.preview}</figcaption>
            <p class="slide-screen">{slide.vi || '…'}</p>
          </figure>
        </div>
      ))}
      {slides.length < mostSlides && (
        <div class="panel-actions">
          <button type="button" class="button" onClick={() => onSlides([...slides, { vi: '', en: '' }])}>
            {words.addSlide}
          </button>
        </div>
      )}
    </fieldset>
  )
}
