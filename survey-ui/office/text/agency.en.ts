import { type AgencyTexts, agencyVi } from './agency.vi.ts'

/** Texts about the agency on documents, in English. The document itself is in Vietnamese. */
export const agencyEn: AgencyTexts = {
  ...agencyVi,
  title: 'Agency on documents',
  lead: 'Printed at the head of reports, posters and ballots, in the form of official documents (Decree 30/2020/NĐ-CP).',
  superior: 'Superior agency (first line)',
  superiorHelp: 'For example: ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
  issuing: 'Issuing agency (second line)',
  issuingHelp: 'For example: SỞ NỘI VỤ',
  place: 'Place in the line of the date',
  placeHelp: 'For example: Bình Minh',
  idle: 'Tablets ask whether somebody is there after (seconds)',
  idleHelp: 'From 15 to 300 seconds without a touch.',
  missing: 'This is needed.',
  idleFault: 'Enter a whole number from 15 to 300.',
  save: 'Save',
  busy: 'Saving…',
  saved: 'Saved. Reports and posters printed from now on bear the new name.',
  preview: 'The head of a document will be',
  toBegin: 'Back to the steps',
}
