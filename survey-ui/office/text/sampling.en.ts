import type { SamplingTexts } from './sampling.vi.ts'

/** Texts on how a survey chooses whom it asks, in English. */
export const samplingEn: SamplingTexts = {
  legend: 'How respondents are chosen',
  choices: {
    self_selected: {
      name: 'Respondents choose themselves',
      note: 'Whoever wishes to answers: tablets, QR codes, forms at the counter. Figures have no margin of error.',
    },
    probability: {
      name: 'Drawn at random from a list',
      note: 'Those asked are drawn from a list on which everybody had a chance. Figures carry a margin of error.',
    },
    census: {
      name: 'Everybody on a list',
      note: 'All on the list are asked; nothing is drawn.',
    },
  },
  frame: 'List',
  frameHelp: 'For example: dossiers finished in 2025 in the one-stop system of the province',
  frameOn: 'Day of the list',
  drawnBy: 'Who drew the sample or made the list',
  drawnByHelp: 'Agency, name or position',
  faults: {
    frame: 'Say which list.',
    frameOn: 'Give the day of the list, not after today.',
    drawnBy: 'Say who drew the sample or made the list.',
  },
  caution:
    'Responses from tablets, QR codes and other channels are always self-selected. If this survey has any, all of its figures are labelled a self-selected sample. Reach chosen people by paper forms or interviews, and open another survey for the other channels.',
  action: 'Sampling',
  title: (survey) => `How “${survey}” chooses respondents`,
  meaning:
    'What is said here decides what the figures are called. Every change is recorded in the audit log.',
  save: 'Save sampling',
  done: (survey) => `The sampling of “${survey}” was recorded.`,
  declared: (name) => `This survey is recorded as: ${name}.`,
  source: (source, day) => `${source} (${day})`,
  noSource: 'no source recorded',
  transactionsFrom: (sources) => `Source of the transactions: ${sources}.`,
  marginsFrom: (sources) => `Source: ${sources}`,
}
