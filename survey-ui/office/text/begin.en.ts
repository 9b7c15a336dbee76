import type { BeginTexts } from './begin.vi.ts'

/** Texts of the way from an empty database to responses, in English. */
export const beginEn: BeginTexts = {
  stages: {
    empty: {
      finding: () => 'There is nothing here yet. Six steps lead to the first response.',
      lead: 'About fifteen minutes if you have the list of units as a file. You can stop at any step and come back; the system knows how far you are.',
    },
    preparing: {
      finding: (title) =>
        title === null
          ? 'Preparing: there is no survey yet.'
          : `“${title}” is being prepared: no response can come in yet.`,
      lead: 'Go on with the step that is marked. Stop whenever you like; the system knows how far you are.',
    },
    collecting: {
      finding: (title) => `“${title}” is collecting responses.`,
      lead: 'The collection points are open. What is listed below, if anything, makes the figures better.',
    },
  },
  steps: {
    units: {
      name: 'Units',
      lead: 'The province, departments, communes… that the survey measures. From an Excel file it takes one step.',
    },
    survey: {
      name: 'Survey and questionnaire',
      lead: 'Choose a template, a title, the first and the last day.',
    },
    method: {
      name: 'Method',
      lead: 'Comes with the questionnaire: how the index is computed, and on what legal basis. There is only reading to do.',
    },
    targets: {
      name: 'Sample and targets of units',
      lead: 'How many responses each unit needs for figures that are exact enough.',
    },
    places: {
      name: 'Tablets, QR codes, paper',
      lead: 'Where people answer. At least one of the three is needed.',
    },
    agency: {
      name: 'Agency on documents',
      lead: 'The two first lines and the place on reports, posters and ballots.',
    },
  },
  missing: {
    no_units: { what: () => 'There are no units yet.', action: 'Import the list of units' },
    no_units_below: {
      what: () => 'There is one unit alone, and none below it to compare.',
      action: 'Import the list of units',
    },
    no_procedures: {
      what: () =>
        'There is no catalogue of procedures: responses cannot be told apart by field or procedure.',
      action: 'Import procedures',
    },
    no_survey: { what: () => 'No survey takes responses yet.', action: 'Create a survey' },
    survey_not_begun: { what: () => 'The survey has not begun today.', action: 'See the survey' },
    method_draft: {
      what: () => 'The method is a draft: the official formula is not confirmed. Reports will say so.',
      action: 'Read the method',
    },
    no_volumes: {
      what: () => 'No unit has dossier counts: samples need them typed by hand.',
      action: 'Import dossier counts',
    },
    no_targets: { what: () => 'No unit has a target.', action: 'Plan the sample' },
    no_place: {
      what: () => 'There is nowhere to answer yet: no tablet, no QR code, no paper.',
      action: 'Set up a place',
    },
    tablet_not_there: {
      what: (count) => `${count} counters are set up and have no tablet.`,
      action: 'Enrol a tablet',
    },
    public_url_loopback: {
      what: () =>
        'QR codes cannot be printed: the server has no address that phones can open. Ask whoever installed the server to declare its public address (the variable PUBLIC_URL, such as https://hailong.example.gov.vn) and start it again.',
      action: '',
    },
    units_without_place: {
      what: (count) => `${count} units have a target and nowhere to answer.`,
      action: 'Set up a place',
    },
    agency_unnamed: {
      what: () => 'Reports and posters do not name your agency yet.',
      action: 'Name the agency',
    },
  },
  states: { done: 'done', open: 'can be done now', later: 'later' },
  next: 'Next step',
  stepOf: (number) => `Step ${number}`,
  whichSurvey: 'Steps of the survey',
  checkTitle: 'What is missing?',
  checkLead: 'Checked anew whenever this page is opened.',
  needed: 'Needed',
  advised: 'Advised',
  nothingMissing: 'Nothing is missing.',
  unitsThere: (units) => `There are ${units} units.`,
  surveyThere: (title, from, to) => `“${title}”, ${from} – ${to}.`,
  openEnd: 'open end',
  draft: 'Draft',
  official: 'In use',
  methodLater: 'Shown once there is a survey.',
  targetsThere: (units) => `${units} units have a target.`,
  placesThere: (tablets, links, papers) =>
    `${tablets} tablets, ${links} QR codes, ${papers} batches of paper.`,
  kioskAt: (address) => `On the tablet, open ${address}: it shows words to enrol it by.`,
  agencyThere: 'The agency is named.',
  importUnits: 'Import the list of units',
  addUnit: 'Type them one by one',
  seeUnits: 'See the tree of units',
  makeSurvey: 'Create a survey',
  seeSurvey: 'See the survey',
  planSample: 'Plan the sample',
  setPlaces: 'Set up tablets and QR codes',
  printPaper: 'Print paper',
  nameAgency: 'Name the agency',
  toCollect: 'See what comes in',
  responsesYes: 'The first response is here.',
  responsesNo: 'No response yet.',
}
