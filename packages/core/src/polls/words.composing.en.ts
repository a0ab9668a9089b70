import type { Majority } from '../counting/owners/matters.ts';

const majorities: Record<Majority, string> = {
  ordinary: 'The law asks for more than half of those taking part, by head and by area.',
  special: 'The law asks for three quarters of those taking part, by head and by area.',
  unanimous: 'The law asks every interested owner to agree.',
};

/** What can be wrong with a field, by the code of the fault. */
const faults: Readonly<Record<string, string>> = {
  required: 'is missing',
  too_big: 'is too long or too large',
  too_small: 'is too little',
  invalid_type: 'is missing or can’t be read',
  before_opening: 'must be later than the beginning',
  later: 'can only be later than announced',
  future: 'can’t be later than now',
  past: 'is over already',
  two_needed: 'two people at the least',
  twice: 'named twice',
  too_few: 'name some to choose from',
  too_many: 'more than there are choices',
  cost: 'every project says what it costs',
  law: 'the law asks for something else here',
  narrow: 'a band spans five years at the least',
  unknown: 'isn’t known here',
  kind: 'doesn’t fit this kind of vote',
  profile: 'isn’t known to the chosen rules',
};

/** Words of composing a poll at the desk, and of changing its draft, in English. This dictionary says which words there are. */
export const words = {
  matterLabel: 'Which kind of decision is it?',
  matterNone: 'None of these',
  matterHint: (majority: Majority | null): string =>
    majority ? majorities[majority] : 'The law names the majority that each of these needs.',
  platformLabel: 'Its number on the authority’s platform',
  platformHint:
    'Here an online vote binds only if it is held there as well. Leave it empty for a consultation or a vote on paper.',
  temporaryLabel: (days: number) => `It is a temporary or emergency meeting: ${days} days of notice are enough`,
  secretLegend: 'Is the ballot secret?',
  secretLabel: 'Nobody may learn who voted how, the tellers neither',
  secretByRules: 'By these rules this election is secret.',
  secretNot: 'The tellers know who voted how, and tell nobody.',
  secretHow: 'It is held on paper alone. Two tellers count by hand, and each enters the count.',
  secretOnline:
    'A secret vote can’t be held on a screen yet. It will be refused as long as a screen is among the ways of voting.',
  paperAlone: 'Paper alone',
  previewWho: {
    owners: 'Owners',
    residents: 'Adults on the roll',
    households: 'Households',
    persons: 'Those who hold the role here',
  },
  previewMatter: (matter: string) => `Kind of decision: ${matter}.`,
  previewMeeting: (when: string) => `There is a meeting on ${when}.`,
  previewTemporary: 'It is a temporary or emergency meeting.',
  previewSecret: 'The ballot is secret.',
  previewPlatform: (number: string) => `On the authority’s platform: ${number}.`,

  change: 'Change the draft',
  backToDraft: 'Back to this vote',
  keep: 'Keep the changes',
  keeping: 'Keeping …',
  remove: 'Take away',
  proposalBefore: 'The proposal that was named before',
  overtaken: 'Somebody has changed this draft since you opened it',
  overtakenAdvice: 'What you wrote is still in the fields. See what is new first, then keep yours in its place.',
  seeNewer: 'See the newer draft',
  keepMine: 'Keep mine in its place',
  meetingOn: 'Is there a meeting? On which day?',
  meetingTime: 'At what time does it meet?',
  opensTime: 'At what time does it begin?',
  closesTime: 'At what time does it end?',
  faultAt: (step: number, field: string) => `Step ${step}: ${field}`,
  colon: ': ',
  faults,
  over: 'This vote has been announced by now',
  overAdvice: 'Nothing of it can be changed any more. What you wrote is still in the fields; copy what you need.',
};

export type ComposingWords = typeof words;
