import type { Reason, Stance } from '@juyi/core/comments/names';
import { type Id, makeId } from '@juyi/core/kernel/ids';
import { commentTexts } from './comment-texts.ts';
import type { DemoCommunity } from './communities.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import type { DemoProposal } from './proposals.ts';
import { type SeededRandom, seededRandom } from './random.ts';

/** What somebody said under a proposal. `by` is a demo role, of a building where one is named. */
export interface CommentText {
  readonly by: 'resident' | 'owner' | 'buildingLead' | 'councilMember' | 'worker';
  readonly in?: string;
  readonly body: string;
  readonly stance?: Stance;
  /** How many neighbours found it helpful, and how many did not. */
  readonly helpful?: number;
  readonly unhelpful?: number;
  readonly answers?: readonly CommentText[];
  readonly reported?: Reason;
  /** Hidden by a worker; `appeal` is what its author says to that. */
  readonly hidden?: { readonly reason: Reason; readonly appeal?: string };
}

/** A comment ready to be stored. Persons are indexes into `demoPeople(community)`; times are UTC ms, none after now. */
export interface DemoComment extends Pick<CommentText, 'body' | 'reported' | 'hidden'> {
  readonly id: Id;
  readonly proposal: Id;
  readonly parent: Id | null;
  readonly author: number;
  readonly at: number;
  readonly stance: Stance | null;
  readonly helpful: readonly number[];
  readonly unhelpful: readonly number[];
}

/** What neighbours have said under the proposals, each comment before its answers. */
export function demoComments(community: DemoCommunity, proposals: readonly DemoProposal[], now: number): DemoComment[] {
  const people = demoPeople(community);
  const random = seededRandom(`${community.id} comments`);
  return proposals.flatMap((proposal) => {
    const texts = commentTexts[proposal.title] ?? [];
    const end = Math.min(now, proposal.answer?.at ?? proposal.withdrawn?.at ?? now);
    const spoken = new Set([proposal.author]);
    const say = (text: CommentText, parent: Id | null, from: number, to: number): DemoComment[] => {
      const author = speaker(people, text, spoken, random);
      spoken.add(author);
      const id = makeId(from, random.bytes(10));
      const others = crowd(people, author, (text.helpful ?? 0) + (text.unhelpful ?? 0), random);
      const { body, reported, hidden } = text;
      const comment: DemoComment = {
        id,
        proposal: proposal.id,
        parent,
        author,
        at: from,
        body,
        stance: text.stance ?? null,
        helpful: others.slice(0, text.helpful ?? 0),
        unhelpful: others.slice(text.helpful ?? 0),
        ...(reported && { reported }),
        ...(hidden && { hidden }),
      };
      const answers = text.answers ?? [];
      const later = (n: number) => Math.floor(from + ((to - from) * (n + 1)) / (answers.length + 1));
      return [comment, ...answers.flatMap((answer, n) => say(answer, id, later(n), to))];
    };
    const moment = (n: number) => {
      return Math.floor(proposal.submittedAt + ((end - proposal.submittedAt) * (n + 1)) / (texts.length + 1));
    };
    return texts.flatMap((text, n) => say(text, null, moment(n), end));
  });
}

/** Somebody who fits and has said nothing here yet. */
function speaker(
  people: readonly DemoPerson[],
  { by, in: building, body }: CommentText,
  spoken: ReadonlySet<number>,
  random: SeededRandom,
): number {
  const language = /\p{Script=Han}/u.test(body) ? 'zh-CN' : 'en';
  const fits = people.flatMap((person, index) => {
    const right = person.demoRole === by && (by === 'worker' || person.language === language);
    return right && (!building || person.building === building) && !spoken.has(index) ? [index] : [];
  });
  if (fits.length === 0) throw new Error(`nobody is left to say “${body}”`);
  return random.pick(fits);
}

/** So many different neighbours other than the author. */
function crowd(people: readonly DemoPerson[], author: number, count: number, random: SeededRandom): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const index = random.below(people.length);
    if (index !== author && people[index]!.building !== null) drawn.add(index);
  }
  return [...drawn];
}
