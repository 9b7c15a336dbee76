import type { ActionRulesTexts } from './action-rules.vi.ts'

/** Texts about the rules that open actions, in English. */
export const actionRulesEn: ActionRulesTexts = {
  link: 'Rules',
  title: 'When actions open by themselves',
  lead: 'When a period closes (five days after its last day), the server looks once at every unit that has responses. What was low in two periods in a row opens an action, at most three of a unit at a time.',
  back: 'Back to the list',
  when: 'Opens an action when',
  off: 'None by itself',
  rule: (line, period, certainty) => `Under ${line} in two ${period}, ${certainty}`,
  inPeriods: { 1: 'months in a row', 3: 'quarters in a row' },
  certainties: { interval: 'in the later with the whole interval', point: 'by the figures alone' },
  change: 'Change',
  changeOf: (instrument) => `Change the rule: ${instrument}`,
  isOn: 'Open actions when figures are low',
  line: 'Line (%)',
  lineHelp: 'Share satisfied; what is below it is low.',
  lineFault: 'Enter a number from 1 to 100 with at most one decimal.',
  ownLines: 'Other lines',
  ownLinesHelp:
    'In place of the line above. The line of a unit holds for all below it too; the nearest unit comes first, then the kind.',
  ownLine: (name, line) => `${name}: under ${line}`,
  lineOf: (name) => `${name} (%)`,
  removeLine: 'Remove',
  removeLineOf: (name) => `Remove the line of ${name}`,
  addKind: 'Add a line for a kind of unit',
  chooseKind: 'Choose a kind',
  addUnit: 'Add a line for one unit',
  period: 'Length of a period',
  periodHelp: 'Low in two periods in a row.',
  periods: { 1: 'Month', 3: 'Quarter' },
  certainty: 'What counts as low',
  certaintyNames: { interval: 'The whole interval under the line', point: 'The figure alone under the line' },
  certaintyNotes: {
    interval:
      'Advised: in the later period the upper limit lies under the line too, so that few open by chance.',
    point: 'Opens more, above all in units with few responses; some of them by chance alone.',
  },
  tryOut: 'Try it out',
  tryingOut: 'Trying…',
  opens: ([earlier, later], actions, units, all) =>
    `In ${earlier} and ${later}, this rule opens ${actions} more actions in ${units} of ${all} units with responses.`,
  opensNone: ([earlier, later], all) =>
    `In ${earlier} and ${later}, this rule opens no more actions in the ${all} units with responses.`,
  opening: (unit, part, [earlier, later], line) =>
    `${unit}: ${part} (${earlier}, then ${later}; line ${line})`,
  more: (count) => `and ${count} more`,
  judged: (period) => `The server has judged ${period} already; a new rule acts from the next period on.`,
  notJudged: 'This period is not judged yet: once saved, the server opens these within an hour.',
  whileOff: 'The rule is off, so that none opens.',
  save: 'Save the rule',
  busy: 'Saving…',
  saved: (instrument) => `The rule is saved: ${instrument}.`,
}
