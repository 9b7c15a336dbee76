import { answerChannels, estimateDuration } from '#contract/checking/duration.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { durationWords } from './duration-words.ts'
import { usePublishTexts } from './texts.ts'

/** How long answering takes on each channel, in the language in which most will read it. */
export function DurationSection({ questionnaire }: { questionnaire: Questionnaire }) {
  const { language } = useSpeech()
  const { duration: words } = usePublishTexts()
  return (
    <section class="figure" aria-labelledby="duration-title">
      <h2 id="duration-title">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <dl class="durations">
        {answerChannels.map((channel) => (
          <div key={channel}>
            <dt>{words.channels[channel]}</dt>
            <dd>{durationWords(estimateDuration(questionnaire, channel), words, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
