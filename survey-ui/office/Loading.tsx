import { useSpeech } from './language.ts'

/** Says that something is on its way. It appears late, so that quick answers do not flash. */
export function Loading() {
  const { texts } = useSpeech()
  return (
    <p class="loading" role="status">
      {texts.loading}
    </p>
  )
}
