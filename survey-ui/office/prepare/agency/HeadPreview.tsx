import type { Agency } from '#contract/agency.ts'
import { usePrepareTexts } from '../texts.ts'

interface HeadPreviewProps extends Pick<Agency, 'superiorAgency' | 'issuingAgency' | 'place'> {
  /** YYYY-MM-DD */
  day: string
}

/** The head of an official document as the PDF will have it. It is in Vietnamese whatever the page speaks. */
export function HeadPreview({ superiorAgency, issuingAgency, place, day }: HeadPreviewProps) {
  const words = usePrepareTexts().agency
  const [year = '', month = '', date = ''] = day.split('-')
  // The decree: days below ten and the months January and February have a leading zero.
  const monthText = Number(month) > 2 ? String(Number(month)) : month
  return (
    <figure class="head-preview">
      <figcaption>{words.preview}</figcaption>
      <div class="head-sheet" lang="vi">
        <div class="head-left">
          <p>{superiorAgency.toLocaleUpperCase('vi') || '…'}</p>
          <p class="head-strong head-short-rule">{issuingAgency.toLocaleUpperCase('vi') || '…'}</p>
          <p class="head-line">{words.number}</p>
        </div>
        <div class="head-right">
          <p class="head-strong">{words.nation}</p>
          <p class="head-strong head-motto">{words.motto}</p>
          <p class="head-line head-day">{words.placeAndDay(place || '…', date, monthText, year)}</p>
        </div>
      </div>
    </figure>
  )
}
