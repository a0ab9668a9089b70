/** Words of looking into all ballots of a posted result, in English. This dictionary says which words there are. */
export const words = {
  title: 'Look into all ballots',
  entitled:
    'Whoever owned a home in this vote may see every ballot as it was counted, home by home. So may those who count and convene.',
  logged:
    'Opening is written down: your name, the moment and your reason. Those who count and convene read that list, and it is kept for a year at the least.',
  keep: 'You will see how your neighbours voted. Check the count with it, and pass it on to nobody.',
  reason: 'Why do you want to see them?',
  confirm: 'I know that this is written down with my name',
  open: 'Open the ballots',
  opening: 'Opening …',
  needReason: 'Please say why.',
  needConfirm: 'Please tick that you know it is written down.',
  opened: 'The ballots are open, and it is written down that you opened them.',
  close: 'Close the ballots',
  find: 'Find a home',
  home: 'Home',
  area: 'm²',
  paper: 'Paper',
  openPaper: (number: number) => `Open picture ${number}`,
  noBallot: 'none that counts',
  shown: (shown: number, all: number) => `${shown} of ${all} homes`,
  none: 'No home is called so.',
  more: 'Show more',
  who: 'Who has looked',
  nobody: 'Nobody so far.',
  you: 'you',
  somebody: 'somebody entitled to',
  namesApart: 'Their names are for those who count and convene.',
};

export type InspectionWords = typeof words;
