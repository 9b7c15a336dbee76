import type { ComponentChildren } from 'preact'

interface NoticeProps {
  title: string
  children: ComponentChildren
}

/** A page that says one thing to staff: what is the matter and what to do. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <main class="sheet">
      <h1>{title}</h1>
      {children}
    </main>
  )
}
