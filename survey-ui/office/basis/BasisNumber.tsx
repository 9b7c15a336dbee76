import { percentValue } from '#charts/format.ts'
import { useSpeech } from '../language.ts'
import { type Basis, useBasis } from './basis-context.ts'
import { useBasisTexts } from './texts.ts'

interface BasisNumberProps extends Basis {
  /** How it is written; as a percentage without its sign unless told. */
  text?: string
  class?: string
}

/** An index that opens how it was computed; plain text where the page cannot say. */
export function BasisNumber({ text, class: name = 'basis-number', ...basis }: BasisNumberProps) {
  const { language } = useSpeech()
  const words = useBasisTexts()
  const open = useBasis()
  const written = text ?? percentValue(basis.figure.index, language)
  if (!open || basis.figure.index === null) return <>{written}</>
  return (
    <button type="button" class={name} aria-haspopup="dialog" title={words.open} onClick={() => open(basis)}>
      {written}
      <span class="unseen">, {words.open}</span>
    </button>
  )
}
