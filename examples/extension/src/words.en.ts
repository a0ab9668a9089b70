export const words = {
  heading: 'Site visit',
  states: { wanted: 'Waiting for somebody to come', visited: 'Visited', calledOff: 'Called off' },
  meetAt: (place: string) => `Meeting point: ${place}`,
  none: 'No visit was asked for.',
  report: 'What was found there?',
  send: 'Report the visit',
};

export type VisitWords = typeof words;
