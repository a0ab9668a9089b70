/** Words beside the form for a proposal, in English. This dictionary says which words there are. */
export const words = {
  request: 'What exactly is asked for? (as you like)',
  place: 'Where is it?',
  budget: 'What may it cost, in yuan?',
  target: 'Whom does it ask?',
  targets: {
    worker: 'The service station',
    council: 'The residents’ council',
    hearing: 'A hearing',
    residentsMeeting: 'The residents’ meeting',
    ownersMeeting: 'The owners’ meeting',
  },
  forNeighbour: 'I write this for a neighbour',
  alike: (count: number) => (count === 1 ? '1 proposal sounds alike' : `${count} proposals sound alike`),
  alikeAdvice: 'Perhaps your co-sign is all that is needed.',
  alikeCosigns: (count: number) => (count === 1 ? '1 co-sign' : `${count} co-signs`),
  dangers: {
    red: 'This sounds dangerous. Please call first',
    orange: 'This sounds dangerous',
    yellow: 'This sounds like something to be mended',
  },
  call: (number: string) => `Call ${number}`,
  dangerAdvice: {
    red: 'Go where it is safe, then call. Report it to the service station as well: somebody comes at once.',
    orange: 'Keep away from it. Reported as a hazard it is looked at within 2 hours; a proposal takes days.',
    yellow: 'Reported as a hazard it is looked at within one working day; a proposal takes longer.',
  },
  reportHazard: 'Report it as a hazard',
  noDanger: 'It is no danger, I want to propose it',
  hazardReported: 'Nothing was proposed',
  hazardReportedAdvice: 'Please report the hazard to the service station, and call if anybody is in danger.',
  drafts: 'My drafts',
  untitled: 'Without a title',
  elsewhere: 'Please read the newest text, then save again if yours should stand:',
  optional: 'as you like',
  doneAdvice: (days: number) =>
    `Your neighbours can co-sign it now. The service station answers within ${days} working days.`,
  open: 'See my proposal',
  another: 'Propose something else',
};

export type ProposalAidWords = typeof words;
