import { ballotOf, standingOf } from '@juyi/core/polls/marking';
import { sayStanding } from '@juyi/core/polls/reading';
import type { Poll } from '@juyi/core/polls/schema';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { type Fields, leadTo } from './form.ts';
import { faultNote, problemPage } from './layout.ts';
import type { Place } from './place.ts';
import type { Read } from './poll-ballot.ts';
import { askedOf, markFrom } from './poll-fields.ts';
import { showPoll } from './poll-page.ts';
import { pollWords } from './poll-words.ts';

/** Goes back to what was marked. */
export async function markAgain(place: Place, ask: Ask, id: string, fields: Fields): Promise<Response> {
  return showPoll(place, ask, id, { fields });
}

/** Reads a marked ballot back, or says what is amiss and leaves it marked. */
export async function checkBallot(place: Place, ask: Ask, id: string, fields: Fields): Promise<Response> {
  return withMarks(place, ask, id, fields, (_, reading) => showPoll(place, ask, id, { fields, reading }));
}

/** Casts what was read back. */
export async function castBallot(place: Place, ask: Ask, id: string, fields: Fields): Promise<Response> {
  return withMarks(place, ask, id, fields, async ({ id: poll }, reading) => {
    const { elector = '', key } = fields;
    const choices = Object.fromEntries(
      reading.flatMap(({ asked, mark }) => (mark === null ? [] : [[asked.item.id, ballotOf(asked.paper, mark)]])),
    );
    const path = `/polls/${encodeURIComponent(poll)}`;
    const { problem } = await ask(place, 'PUT', `${path}/ballot`, { body: { elector, choices }, key });
    if (problem) return showPoll(place, ask, id, { fields, note: faultNote(place, problem) }, problem.status);
    return leadTo(`${place.link(path, { elector })}#ballot`);
  });
}

/** Goes on with what is marked, where all of it can be cast. */
async function withMarks(
  place: Place,
  ask: Ask,
  id: string,
  fields: Fields,
  goOn: (poll: Poll, reading: readonly Read[]) => Promise<Response>,
): Promise<Response> {
  const path = `/polls/${encodeURIComponent(id)}`;
  const { body: poll, problem } = await ask<Poll>(place, 'GET', path, { anonymous: true });
  if (problem) return problemPage(place, problem, path);
  const { ballot, poll: words } = pollWords[place.locale];
  const reading: Read[] = [];
  for (const asked of askedOf(poll.items, place)) {
    const mark = markFrom(asked, fields);
    const standing = mark === 'unfit' ? null : standingOf(asked.paper, mark);
    if (mark === 'unfit' || (mark !== null && !standing!.ready)) {
      const amiss = standing ? sayStanding(asked.paper, standing, ballot) : place.words.unclear;
      const note = html`<div class="note help" role="alert"><p><b>${asked.item.title[place.locale]}</b></p><p>${amiss}</p></div>`;
      return showPoll(place, ask, id, { fields, note }, 422);
    }
    reading.push({ asked, mark });
  }
  if (reading.every(({ mark }) => mark === null)) {
    return showPoll(
      place,
      ask,
      id,
      { fields, note: html`<div class="note help" role="alert"><p>${words.nothing}</p></div>` },
      422,
    );
  }
  return goOn(poll, reading);
}
