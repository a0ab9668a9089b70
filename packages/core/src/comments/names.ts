/** What may be commented on: a proposal, what is put to the vote, or a page of the host's own. */
export const subjectKinds = ['proposal', 'poll', 'page'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a comment says to its subject. */
export const stances = ['for', 'against', 'neutral', 'question'] as const;
export type Stance = (typeof stances)[number];

/** Where a comment stands when sides are given equal room. */
export const sides = ['for', 'against', 'other'] as const;
export type Side = (typeof sides)[number];

export function sideOf(stance: Stance | null): Side {
  return stance === 'for' || stance === 'against' ? stance : 'other';
}

/** `waiting` for a moderator before anybody reads it; `removed` by its author. */
export const commentStates = ['shown', 'waiting', 'hidden', 'removed'] as const;
export type CommentState = (typeof commentStates)[number];

/** Why something may be reported or hidden. The list is public; nothing is hidden for another reason. */
export const reasons = ['personalData', 'insult', 'threat', 'falsehood', 'advertising', 'offTopic', 'illegal'] as const;
export type Reason = (typeof reasons)[number];

/** What becomes of an appeal; `lapsed` where nobody decided in time, which shows the comment again. */
export const appealOutcomes = ['upheld', 'restored', 'lapsed'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** What a moderator may do with a comment. */
export const moderations = ['hide', 'admit', 'keep', 'restore', 'uphold'] as const;
export type Moderation = (typeof moderations)[number];

export const commentSorts = ['helpful', 'newest'] as const;
export type CommentSort = (typeof commentSorts)[number];
