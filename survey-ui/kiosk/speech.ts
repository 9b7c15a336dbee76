import { useEffect, useState } from 'preact/hooks'

/** The device's own voice for a language; null where it has none. A voice that needs a network is not taken. */
export function voiceFor<Voice extends { lang: string; localService: boolean }>(
  language: string,
  voices: Voice[],
): Voice | null {
  // Android writes "vi_VN".
  const speaks = ({ lang }: Voice) => lang.toLowerCase().split(/[-_]/)[0] === language
  return voices.find((voice) => voice.localService && speaks(voice)) ?? null
}

export interface ReadAloud {
  isReading: boolean
  toggle: () => void
}

function useVoice(language: string): SpeechSynthesisVoice | null {
  const speech = globalThis.speechSynthesis
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (!speech) return
    // Some browsers find their voices only after the page has opened.
    const read = () => setVoices(speech.getVoices())
    read()
    speech.addEventListener?.('voiceschanged', read)
    return () => speech.removeEventListener?.('voiceschanged', read)
  }, [])
  return voiceFor(language, voices)
}

/**
 * Reads sentences aloud, one utterance each, because long ones are cut off on some devices.
 * @param page what is shown: reading stops when it changes
 * @returns null where the device has no voice of the language
 */
export function useReadAloud(language: string, page: string, sentences: () => string[]): ReadAloud | null {
  const voice = useVoice(language)
  const [isReading, setIsReading] = useState(false)
  const stop = () => {
    globalThis.speechSynthesis?.cancel()
    setIsReading(false)
  }
  useEffect(() => stop, [language, page])
  if (!voice) return null
  const read = () => {
    const utterances = sentences().map((sentence) => new SpeechSynthesisUtterance(sentence))
    for (const utterance of utterances) {
      utterance.voice = voice
      utterance.lang = voice.lang
      speechSynthesis.speak(utterance)
    }
    utterances.at(-1)?.addEventListener('end', () => setIsReading(false))
    setIsReading(utterances.length > 0)
  }
  return { isReading, toggle: isReading ? stop : read }
}
