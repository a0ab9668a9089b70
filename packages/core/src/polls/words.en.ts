import type { Answer } from './answers.ts';
import type { PollChannel } from './schema.ts';

const channels: Record<PollChannel, string> = {
  web: 'Online',
  kiosk: 'At the kiosk',
  assisted: 'With help at the service station',
  paper: 'On paper',
  proxy: 'By proxy',
};

const marks: Record<Answer, string> = {
  yes: 'Yes',
  no: 'No',
  abstain: 'Abstain',
  follow: 'Follow the majority',
  consent: 'I consent',
  'stand-aside': 'I stand aside',
  object: 'I object',
};

/** Words that everything about polls shares, in English. This dictionary says which words there are. */
export const words = {
  effects: { binding: 'Binding', consultative: 'Asks for opinions' },
  channels,
  marks,
};

export type PollWords = typeof words;
