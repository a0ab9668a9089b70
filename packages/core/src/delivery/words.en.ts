import type { NewsKind, NewsWay, Saying } from './news.ts';

const kinds: Record<NewsKind, string> = {
  ownProposal: 'What I proposed',
  cosignedProposal: 'What I co-signed',
  ownComment: 'What I said',
  ownPoll: 'Votes that I have a say in',
  ownObjection: 'My objections to a posted roll',
};

const ways: Record<NewsWay, string> = {
  now: 'At once',
  digest: 'Once a day, together',
  never: 'Only here',
};

const onIt = (title: string) => (title === '' ? 'Your comment' : `Your comment on “${title}”`);

/** `title` is what the thing is called; `note` a reason in words, or how an appeal ended. */
const says: Record<Saying, (title: string, note: string) => string> = {
  ownAdmitted: (title) => `Your proposal “${title}” has been admitted.`,
  ownReturned: (title) => `Your proposal “${title}” has been returned. Please change it and hand it in again.`,
  ownRejected: (title) => `Your proposal “${title}” has not been admitted. The reason stands on its page.`,
  ownLapsed: (title) => `Your proposal “${title}” has lapsed with too few co-signs. You may change it and try again.`,
  ownScheduled: (title) => `Your proposal “${title}” is on the agenda.`,
  ownUndecided: (title) =>
    `The vote that decided your proposal “${title}” has been revoked. It waits to be decided again.`,
  ownDecided: (title) => `Your proposal “${title}” has been decided on.`,
  ownAnswered: (title) => `Your proposal “${title}” has been answered.`,
  ownQualified: (title) => `Enough neighbours have co-signed your proposal “${title}”.`,
  ownOverturned: (title) => `Your proposal “${title}” has been admitted after all, by two council members.`,
  ownMergeAsked: (title) =>
    `It is suggested to merge “${title}” into another proposal. Both authors are asked to agree.`,
  ownMerged: (title) => `Your proposal “${title}” has been merged into another. Its co-signs went along.`,
  ownStarted: (title) => `Work on your proposal “${title}” has begun.`,
  ownProgress: (title) => `There is news of the work on your proposal “${title}”.`,
  ownFinished: (title) =>
    `Your proposal “${title}” is said to be done. Please confirm it within 7 days, or send it back.`,
  ownClosed: (title) => `Your proposal “${title}” is closed: nobody objected in 7 days.`,
  cosignedAdmitted: (title) => `“${title}”, which you co-signed, has been admitted.`,
  cosignedRejected: (title) => `“${title}”, which you co-signed, has not been admitted. The reason stands on its page.`,
  cosignedLapsed: (title) => `“${title}”, which you co-signed, has lapsed with too few co-signs.`,
  cosignedScheduled: (title) => `“${title}”, which you co-signed, is on the agenda.`,
  cosignedUndecided: (title) =>
    `The vote that decided “${title}”, which you co-signed, has been revoked. It waits to be decided again.`,
  cosignedDecided: (title) => `“${title}”, which you co-signed, has been decided on.`,
  cosignedAnswered: (title) => `“${title}”, which you co-signed, has been answered.`,
  cosignedChanged: (title) => `“${title}”, which you co-signed, asks for something else now. Are you still with it?`,
  cosignedWithdrawn: (title) => `“${title}”, which you co-signed, has been withdrawn.`,
  cosignedMerged: (title) => `“${title}”, which you co-signed, has been merged into another. Your co-sign went along.`,
  cosignedStarted: (title) => `Work on “${title}”, which you co-signed, has begun.`,
  cosignedFinished: (title) => `“${title}”, which you co-signed, is said to be done.`,
  commentHidden: (title, reason) =>
    `${onIt(title)} has been hidden. Reason: ${reason}. You still see it where you wrote it and can appeal there; another moderator decides.`,
  commentAppealDecided: (title, outcome) =>
    outcome === 'upheld'
      ? `${onIt(title)} stays hidden: another moderator has read your appeal.`
      : `${onIt(title)} is shown again, ${outcome === 'lapsed' ? 'because nobody decided on your appeal in time' : 'after your appeal'}.`,
  pollNoticed: (title) =>
    `A vote is announced in which you have a say: “${title}”. The days and the question stand on its page.`,
  pollPostponed: (title) => `The vote “${title}” is postponed. The reason and the new days stand on its page.`,
  pollCancelled: (title) => `The vote “${title}” is called off. The reason stands on its page.`,
  pollOpen: (title) => `Voting has begun: “${title}”. You have a say in it.`,
  pollResultPosted: (title) => `The result of “${title}” is on the board. While it hangs there, you may object.`,
  pollRecounted: (title) => `“${title}” was counted anew. The second result stands beside the first.`,
  pollRevoked: (title) => `The result of “${title}” is revoked. The reason stands on its page.`,
  challengeUpheld: (title) =>
    `You were right about the result of “${title}”. The answer to your objection stands beside it.`,
  challengeDismissed: (title) =>
    `Your objection to the result of “${title}” has been answered: it stays as it was. The reason stands beside it.`,
  objectionUpheld: (title) =>
    `You were right about the roll posted for “${title}”. The answer to your objection stands under “My data”.`,
  objectionRejected: (title) =>
    `Your objection to the roll posted for “${title}” has been answered: it stays as it was. The reason stands under “My data”.`,
};

/** Words about news and how they reach people, in English. This dictionary says which words there are. */
export const words = {
  kinds,
  ways,
  says,
  heading: 'My news',
  empty: 'Nothing new',
  emptyAdvice: 'What happens to what you propose, co-sign, say and vote on will stand here.',
  settings: 'How I am told',
  language: 'Language of messages',
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  noWay: 'You have left no mail address or number, so news only stand here.',
  saved: 'Saved',
  quiet: 'Nothing is sent between 9 pm and 8 am.',
  digestSubject: (place: string, count: number) =>
    count === 1 ? `One piece of news from ${place}` : `${count} pieces of news from ${place}`,
  from: (place: string) => `Juyi, ${place}`,
  stopLine: (kind: string, address: string) => `No more messages about “${kind}”: ${address}`,
  stopTitle: 'Messages about this stop',
  stopQuestion: (kind: string) => `Shall messages about “${kind}” stop? You can still read everything on the page.`,
  stopButton: 'Yes, stop these messages',
  stopped: (kind: string) => `You will get no more messages about “${kind}”.`,
  stopLost: 'This link does not say what to stop. Please open it from the message once more.',
  callList: 'People to call',
  callListAdvice: 'News did not reach them by mail or phone message. Please tell them, then tick them off.',
  callListEmpty: 'Everybody was reached.',
  callListFor: (date: string) => `As of ${date}`,
  noNumber: 'no number known',
  called: 'Told',
  calledOff: (name: string) => `Ticked off: ${name}`,
  print: 'Print',
};

export type DeliveryWords = typeof words;
