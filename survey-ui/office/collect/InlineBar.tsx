/** A length beside a number that is written anyway; nothing for those who listen. @param share 0..1, more is cut */
export function InlineBar({ share }: { share: number }) {
  return (
    <span class="inline-bar" aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  )
}
