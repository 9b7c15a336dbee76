const joined = 'other'

/**
 * Forms by channel for readers outside the office: channels that brought a few count among the others, together with the
 * next smallest while these are still a few. What all brought stays the same.
 */
export function joinChannels(
  channels: Readonly<Record<string, number>>,
  minimum: number,
): Record<string, number> {
  const isFew = (forms: number) => forms > 0 && forms < minimum
  const rising = Object.entries(channels).sort(([, a], [, b]) => a - b)
  const found: Record<string, number> = { ...channels }
  for (const [channel, forms] of rising) {
    const others = found[joined] ?? 0
    if (channel === joined || forms === 0 || !(isFew(forms) || isFew(others))) continue
    found[joined] = others + forms
    found[channel] = 0
  }
  return found
}
