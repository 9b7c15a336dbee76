import type { PanelProps } from '../panel.ts'

export function MethodPanel(_: PanelProps) {
  return null
}
