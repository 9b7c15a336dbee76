import type { PreviewTexts } from './preview.vi.ts'

/** Texts of the part of the editor that shows the form, in English. */
export const previewEn: PreviewTexts = {
  title: 'Preview',
  lead: 'The form as respondents will see it, with all that was typed. Answer it to see what follows from conditions; nothing is sent.',
  device: 'Shown on',
  devices: { phone: 'Phone', tablet: 'Tablet' },
  language: 'Language of the form',
  again: 'Start over',
  frame: { phone: 'The form on a phone', tablet: 'The form on a tablet' },
  nothing: 'There are no questions to show yet. Add some in the part Questions.',
  broken:
    'The draft is half written in a place that keeps the form from showing. See the faults in the part “Check and publish”; the draft is safe.',
  unwritten: '(not written yet)',
  office: 'One-stop office',
  place: 'Counter 1',
}
