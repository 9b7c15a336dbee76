import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface ReplacesFieldProps {
  /** Tablets that stand at the place. */
  standing: readonly { deviceId: string; name: string }[]
  replaces: string | null
  onReplaces: (deviceId: string | null) => void
}

/** Which tablet of the place the new one replaces, if any. */
export function ReplacesField({ standing, replaces, onReplaces }: ReplacesFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  return (
    <Field
      id="tablet-replaces"
      label={words.replaces}
      help={replaces === null ? undefined : words.replacesMeaning}
    >
      <select
        id="tablet-replaces"
        value={replaces ?? ''}
        aria-describedby={noteId('tablet-replaces')}
        onChange={(event) => onReplaces(event.currentTarget.value || null)}
      >
        <option value="">{words.replacesNone}</option>
        {standing.map(({ deviceId, name }) => (
          <option key={deviceId} value={deviceId}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}
