import { useSampleTexts } from './texts.ts'

/** The formulas, for those who check them. */
export function HowComputed() {
  const words = useSampleTexts()
  return (
    <section class="figure" aria-labelledby="how-title">
      <header class="figure-head">
        <h2 id="how-title">{words.howTitle}</h2>
      </header>
      <ul class="plan-how">
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
