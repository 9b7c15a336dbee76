import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface TableSectionProps {
  /** The question that the table answers. */
  title: string
  context?: string | null
  note?: string
  children: ComponentChildren
}

/** A part of a result that is a table: its question, what it rests on, the table. */
export function TableSection({ title, context, note, children }: TableSectionProps) {
  const titleId = useId()
  return (
    <section class="figure analysis-table" aria-labelledby={titleId}>
      <header class="figure-head">
        <h2 id={titleId}>{title}</h2>
        {context && <p class="figure-context">{context}</p>}
        {note && <p class="figure-note">{note}</p>}
      </header>
      {children}
    </section>
  )
}
