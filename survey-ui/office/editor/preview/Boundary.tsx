import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'

/** Shows the form, or words in its place where a draft is in such a state that no form can be made of it. */
export function Boundary({ words, children }: { words: string; children: ComponentChildren }) {
  const [error] = useErrorBoundary()
  return error ? <p>{words}</p> : children
}
