import type { Drawn } from './board.ts';
import type { Commenting, CommentingHost } from './commenting.ts';
import { type Consent, covered } from './composer.ts';
import { blankDraft, type Draft } from './draft.ts';

/** What neighbours see beside a name, the weightiest first. */
const offices = ['worker', 'ownersCommittee', 'councilMember', 'buildingLead'];

/** Posting a comment or an answer: it shows at once, and where it does not arrive, it is back in its box. */
export class Posting {
  private readonly commenting: Commenting;
  private readonly host: CommentingHost;

  constructor(commenting: Commenting, host: CommentingHost) {
    this.commenting = commenting;
    this.host = host;
  }

  async post(parent: string | null, draft: Draft, consent: Consent): Promise<void> {
    const { commenting, host } = this;
    const { subject, board } = host;
    const store = commenting.store!;
    if (commenting.writing.isEmpty(draft) || !subject) return commenting.focusOn(parent ? '#side' : '#new');
    // Nobody is taken for a stranger before the server has told.
    if (commenting.unknown) await store.refresh();
    const { person, roles } = store.session;
    if (!person) return commenting.begin({ what: 'sign in', id: parent ?? '' });
    const body = covered(draft.body, consent, commenting.act.error);
    const masked = body !== draft.body;
    const stance = parent ? null : draft.stance;
    const author = { name: person.name, role: offices.find((role) => roles.some((own) => own === role)) ?? null };
    const item = board.draw({ id: draft.key, body, stance, masked, author });
    const given = { subject, body: draft.body, stance, parent, ...consent };
    const done = await commenting.run(
      parent ? 'answer' : 'post',
      parent ?? '',
      ({ comments }, options) => comments.create(given, { ...options, key: draft.key }),
      () => this.foresee(item, parent, draft),
    );
    if (!done) return;
    const { id, state } = done;
    board.settle(item.id, state === 'shown' ? { ...item, id, pending: false } : null);
    commenting.conclude(state === 'shown' ? commenting.own!.posted : host.heldWords);
    host.commented({ id, subject, parent, state });
  }

  /** Shows a comment before the server has it, unless somebody reads it first; answers how to take that back. */
  private foresee(item: Drawn, parent: string | null, draft: Draft): () => void {
    const { commenting, host } = this;
    const { board } = host;
    const { doing, writing } = commenting;
    if (!board.page?.premoderation) board.add(item, parent);
    if (parent) commenting.doing = undefined;
    else writing.write({ draft: blankDraft() });
    return () => {
      board.settle(item.id, null);
      commenting.doing = doing;
      writing.write(parent ? { side: draft } : { draft });
    };
  }
}
