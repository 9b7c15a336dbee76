import type { ComponentChildren } from 'preact'

interface FormSectionProps {
  id: string
  title: ComponentChildren
  /** Where this section stands, in words. */
  progress?: string | undefined
  help?: string | undefined
  children: ComponentChildren
}

/** A group of items under a heading. */
export function FormSection({ id, title, progress, help, children }: FormSectionProps) {
  return (
    <section aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>
        {progress && <small>{progress}</small>}
        {title}
      </h2>
      {help && <p class="help">{help}</p>}
      {children}
    </section>
  )
}
