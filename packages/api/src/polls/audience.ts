import type { Read } from '../database/write.ts';

interface Concerned {
  readonly person: string;
  readonly title: string;
  readonly english: string;
}

/** Whoever may answer for an elector of the poll's frozen roll and has an account, or was named when it was settled. */
const concerned = `SELECT DISTINCT v.person, json_extract(p.draft, '$.title."zh-CN"'), json_extract(p.draft, '$.title.en')
  FROM polls p
  JOIN elector_voices v ON v.snapshot = p.snapshot AND v.person IS NOT NULL
  JOIN snapshot_electors e ON e.snapshot = v.snapshot AND e.elector = v.elector
    AND (json_extract(p.draft, '$.franchise.buildings') IS NULL
      OR e.building IN (SELECT value FROM json_each(p.draft, '$.franchise.buildings')))
    AND (json_extract(p.draft, '$.franchise.ages') IS NULL
      OR EXISTS (SELECT 1 FROM poll_electors x WHERE x.poll = p.id AND x.elector = e.elector))
  WHERE p.id = ?1
  UNION
  SELECT n.person, json_extract(p.draft, '$.title."zh-CN"'), json_extract(p.draft, '$.title.en')
  FROM polls p JOIN poll_persons n ON n.poll = p.id WHERE p.id = ?1`;

export function pollElectors({
  subject,
}: {
  readonly subject: string;
  readonly about: string;
  readonly at: number;
}): Read<Concerned> {
  return {
    sql: concerned,
    args: [subject],
    decode: (rows) =>
      rows.map(({ 0: person, 1: title, 2: english }) => ({
        person: String(person),
        title: String(title),
        english: String(english),
      })),
  };
}
