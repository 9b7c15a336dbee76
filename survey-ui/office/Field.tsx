import type { ComponentChildren } from 'preact'

interface FieldProps {
  id: string
  label: string
  help?: string | undefined
  fault?: string | null | undefined
  children: ComponentChildren
}

/** The id by which an input names its help or fault: `aria-describedby={noteId(id)}`. */
export function noteId(id: string): string {
  return `${id}-note`
}

/** A labelled input with its help, or with what is wrong with it. */
export function Field({ id, label, help, fault, children }: FieldProps) {
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      <p id={noteId(id)} class={fault ? 'field-fault' : 'field-help'} role={fault ? 'alert' : undefined}>
        {fault ?? help ?? ''}
      </p>
    </div>
  )
}
