import type { PanelProps } from '../panel.ts'

export function LanguagesPanel(_: PanelProps) {
  return null
}
