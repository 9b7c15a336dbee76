/** The sign of the product: a dot with its whisker, the way every index is drawn here. */
export function BrandSign() {
  return (
    <svg class="brand-sign" viewBox="0 0 28 28" aria-hidden="true">
      <path d="M3 14h22M3 9.5v9M25 9.5v9" />
      <circle cx="15.5" cy="14" r="5" />
    </svg>
  )
}
