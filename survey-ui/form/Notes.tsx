import type { ComponentChildren } from 'preact'

interface NoteProps {
  /** Name of the field that the note belongs to. */
  name: string
  text: ComponentChildren
}

/** Ids of the notes of a field, for `aria-describedby`. */
export function describedBy(
  name: string,
  { help, fault }: { help?: unknown; fault?: unknown },
): string | undefined {
  const ids = [help && `${name}-help`, fault && `${name}-fault`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** A line that helps to answer. */
export function Help({ name, text }: NoteProps) {
  return text ? (
    <p class="help" id={`${name}-help`}>
      {text}
    </p>
  ) : null
}

/** What is wrong with an answer. */
export function Fault({ name, text }: NoteProps) {
  return text ? (
    <p class="fault" role="alert" id={`${name}-fault`}>
      {text}
    </p>
  ) : null
}
