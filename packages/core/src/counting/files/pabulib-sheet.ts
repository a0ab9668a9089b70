import type { Ranking } from '../ranked/ranking.ts';
import type { Scores } from '../scores/table.ts';
import { approvalProfile, type PabulibFile } from './pabulib.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** A participatory budgeting file as ballots: approvals, points (cumulative, scoring) or rankings (ordinal). */
export function pabulibSheet(file: PabulibFile): Sheet {
  const { meta, projects, votes, budget, unit } = file;
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const options = projects.map(({ id, name, cost }) => ({ id, name, cost }));
  if (meta.vote_type === 'ordinal') {
    const ballot = (ids: readonly string[]): Ranking => ids.map((id) => places.get(id)!);
    const placed = votes.map(({ projects: ids }) => ({ ballot: ballot(ids), count: 1, line: 0 }));
    const { profile } = sheetOf('ranking', options, placed);
    return { holds: 'ranking', profile: { ...profile, budget } };
  }
  if (meta.vote_type === 'cumulative' || meta.vote_type === 'scoring') {
    const placed = votes.map(({ projects: ids, points }) => {
      const scores: (number | null)[] = projects.map(() => null);
      ids.forEach((id, at) => {
        scores[places.get(id)!] = points?.[at] ?? null;
      });
      return { ballot: scores as Scores, count: 1, line: 0 };
    });
    const { profile } = sheetOf('scores', options, placed);
    return { holds: 'scores', profile: { ...profile, budget } };
  }
  return { holds: 'choices', profile: approvalProfile(file), settings: { raise: unit } };
}
