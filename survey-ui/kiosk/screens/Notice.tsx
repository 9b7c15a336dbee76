import type { ComponentChildren } from 'preact'

interface NoticeProps {
  title: string
  class?: string
  children: ComponentChildren
}

/** A page that says one thing to staff: what is the matter and what to do. */
export function Notice({ title, class: ownClass, children }: NoticeProps) {
  return (
    <main class={ownClass ? `sheet ${ownClass}` : 'sheet'}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
