import { editWithin } from '@juyi/core/comments/limits';
import type { SchemaObject } from '../database/schema.ts';

const trigger = (name: string, rest: string): SchemaObject => ({
  kind: 'trigger',
  name,
  create: `CREATE TRIGGER ${name} ${rest}`,
});

const refuse = (name: string, before: string, when: string, code: string) =>
  trigger(name, `BEFORE ${before} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${code}'); END`);

/** Adds a comment to what is said on its subject, or takes it away. */
const count = (row: 'new' | 'old', sign: '+' | '-') => {
  const one = (side: string) => `(${row}.parent IS NULL AND ${row}.side = '${side}')`;
  return `UPDATE comment_totals SET "all" = "all" ${sign} 1, "for" = "for" ${sign} ${one('for')},
      against = against ${sign} ${one('against')} WHERE kind = ${row}.kind AND subject = ${row}.subject;
    UPDATE comments SET answers = answers ${sign} 1 WHERE id = ${row}.parent;`;
};
const open = `INSERT INTO comment_totals (kind, subject, "all", "for", against) SELECT new.kind, new.subject, 0, 0, 0
      WHERE NOT EXISTS (SELECT 1 FROM comment_totals WHERE kind = new.kind AND subject = new.subject);`;
const hidingOf = '(SELECT comment FROM comment_hidings WHERE id = new.hiding)';

/** What holds whatever the code above says. */
export const commentObjects: readonly SchemaObject[] = [
  refuse(
    'comments_one_level',
    'INSERT ON comments',
    `new.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comments WHERE id = new.parent AND parent IS NULL
       AND state = 'shown' AND kind = new.kind AND subject = new.subject)`,
    'COMMENT_DEPTH',
  ),
  refuse(
    'comments_on_open_proposals',
    'INSERT ON comments',
    `new.kind = 'proposal' AND NOT EXISTS (SELECT 1 FROM proposals WHERE id = new.subject AND submitted_at IS NOT NULL
       AND state NOT IN ('returned', 'withdrawn', 'merged'))`,
    'COMMENTS_CLOSED',
  ),
  refuse(
    'comments_on_public_polls',
    'INSERT ON comments',
    `new.kind = 'poll' AND NOT EXISTS (SELECT 1 FROM polls WHERE id = new.subject AND roll_posted_at IS NOT NULL)`,
    'COMMENTS_CLOSED',
  ),
  refuse(
    'comments_edited_in_time',
    'UPDATE OF body ON comments',
    `new.body IS NOT old.body AND new.state <> 'removed'
       AND (old.state NOT IN ('shown', 'waiting') OR new.edited_at IS NULL OR new.edited_at - old.created_at > ${editWithin})`,
    'EDIT_WINDOW_OVER',
  ),
  refuse('comments_gone', 'UPDATE OF state ON comments', `old.state = 'removed'`, 'COMMENT_TRANSITION'),
  trigger('comments_shown', `AFTER INSERT ON comments WHEN new.state = 'shown' BEGIN ${open} ${count('new', '+')} END`),
  trigger(
    'comments_shown_again',
    `AFTER UPDATE OF state ON comments WHEN new.state = 'shown' AND old.state <> 'shown'
     BEGIN ${open} ${count('new', '+')} END`,
  ),
  trigger(
    'comments_shown_no_more',
    `AFTER UPDATE OF state ON comments WHEN new.state <> 'shown' AND old.state = 'shown' BEGIN ${count('old', '-')} END`,
  ),
  refuse(
    'comment_marks_by_others',
    'INSERT ON comment_marks',
    'EXISTS (SELECT 1 FROM comments WHERE id = new.comment AND author = new.person)',
    'OWN_COMMENT',
  ),
  trigger(
    'comment_marks_given',
    `AFTER INSERT ON comment_marks BEGIN UPDATE comments
     SET helpful = helpful + new.helpful, unhelpful = unhelpful + 1 - new.helpful WHERE id = new.comment; END`,
  ),
  trigger(
    'comment_marks_taken',
    `AFTER DELETE ON comment_marks BEGIN UPDATE comments
     SET helpful = helpful - old.helpful, unhelpful = unhelpful - 1 + old.helpful WHERE id = old.comment; END`,
  ),
  refuse(
    'comment_reports_by_others',
    'INSERT ON comment_reports',
    'EXISTS (SELECT 1 FROM comments WHERE id = new.comment AND author = new.person)',
    'OWN_COMMENT',
  ),
  refuse(
    'comment_hidings_by_others',
    'INSERT ON comment_hidings',
    `EXISTS (SELECT 1 FROM comments WHERE id = new.comment AND author = new.by)
       OR EXISTS (SELECT 1 FROM comment_hidings WHERE comment = new.comment AND "by" = new.by)`,
    'SAME_MODERATOR',
  ),
  refuse(
    'comment_appeals_decided_by_others',
    'UPDATE OF outcome ON comment_appeals',
    `new.decided_by IS (SELECT "by" FROM comment_hidings WHERE id = new.hiding)
       OR new.decided_by IS (SELECT author FROM comments WHERE id = ${hidingOf})`,
    'SAME_MODERATOR',
  ),
  refuse(
    'comment_appeals_decided_once',
    'UPDATE OF outcome ON comment_appeals',
    'old.outcome IS NOT NULL',
    'COMMENT_TRANSITION',
  ),
];
