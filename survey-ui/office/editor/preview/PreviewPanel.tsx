import type { PanelProps } from '../panel.ts'

export function PreviewPanel(_: PanelProps) {
  return null
}
