import type { Read } from '../database/write.ts';

interface Concerned {
  readonly person: string;
  readonly title: string;
  readonly english: string;
}

/** So many electors are looked up at a time. */
const page = 100;

/** The last of the next electors of a poll after one, by their order; those who were named are electors by their own id. */
const end = `SELECT max(elector) FROM (
  SELECT e.elector FROM snapshot_electors e
    WHERE e.snapshot = (SELECT snapshot FROM polls WHERE id = ?1) AND e.elector > ?2
  UNION ALL SELECT n.person FROM poll_persons n WHERE n.poll = ?1 AND n.person > ?2
  ORDER BY 1 LIMIT ${page})`;

/**
 * Whoever may answer for an elector of the poll's frozen roll and has an account, or was named when it was settled: of
 * the electors after one until another. The snapshot is named twice, so that the view reads no more of it than that.
 */
const concerned = `WITH p AS MATERIALIZED (
    SELECT id, json_extract(draft, '$.title."zh-CN"') AS title, json_extract(draft, '$.title.en') AS english,
      json_extract(draft, '$.franchise.buildings') AS buildings, json_extract(draft, '$.franchise.ages') AS ages
    FROM polls WHERE id = ?1)
  SELECT DISTINCT v.person, p.title, p.english
  FROM p
  JOIN elector_voices v ON v.snapshot = (SELECT snapshot FROM polls WHERE id = ?1)
    AND v.elector > ?2 AND v.elector <= ?3 AND v.person IS NOT NULL
  JOIN snapshot_electors e ON e.snapshot = v.snapshot AND e.elector = v.elector
    AND (p.buildings IS NULL OR e.building IN (SELECT value FROM json_each(p.buildings))
      OR e.kind = 'owners' AND e.building = '')
    AND (p.ages IS NULL OR EXISTS (SELECT 1 FROM poll_electors x WHERE x.poll = p.id AND x.elector = e.elector))
  UNION
  SELECT n.person, p.title, p.english FROM p JOIN poll_persons n ON n.poll = p.id AND n.person > ?2 AND n.person <= ?3`;

interface Page {
  readonly subject: string;
  readonly after: string;
  readonly until: string | null;
}

/** Where the next handful of a poll's electors ends; none where there is nobody left. */
export function pageEnd({ subject, after }: Omit<Page, 'until'>): Read<string> {
  return {
    sql: end,
    args: [subject, after],
    decode: (rows) => rows.flatMap(({ 0: elector }) => (elector === null ? [] : [String(elector)])),
  };
}

export function pollElectors({ subject, after, until }: Page): Read<Concerned> {
  return {
    sql: concerned,
    args: [subject, after, until ?? ''],
    decode: (rows) =>
      rows.map(({ 0: person, 1: title, 2: english }) => ({
        person: String(person),
        title: String(title),
        english: String(english),
      })),
  };
}
