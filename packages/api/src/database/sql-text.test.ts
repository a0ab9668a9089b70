import { expect, test } from 'vitest';
import { isRead, isSchemaChange, parametersOf } from './sql-text.ts';

test.each([
  ['SELECT 1', 0, []],
  ['INSERT INTO t VALUES (?, ?)', 2, []],
  ['SELECT \'?\', "a?", `b?`, [c?] -- ?\n, ? /* ? */', 1, []],
  ["SELECT 'it''s ?' WHERE a = ?", 1, []],
  ['SELECT ?2, ?1', 2, []],
  ['SELECT :name, @place, $place', 0, ['name', 'place']],
])('%s takes %i values in order and %j by name', (sql, count, names) => {
  expect(parametersOf(sql)).toEqual({ count, names });
});

test.each([
  ['select * from polls', true],
  ['  VALUES (1)', true],
  ['WITH open AS (SELECT 1) SELECT * FROM open', true],
  ["WITH x AS (SELECT 'delete me') SELECT * FROM x", true],
  ['WITH old AS (SELECT 1) DELETE FROM polls', false],
  ['INSERT INTO polls DEFAULT VALUES RETURNING *', false],
])('whether %s only reads: %s', (sql, reads) => {
  expect(isRead(sql)).toBe(reads);
});

test('creating, altering and dropping change the schema, writing rows does not', () => {
  expect(['CREATE TABLE a (x)', 'drop view b', ' ALTER TABLE c ADD d'].every(isSchemaChange)).toBe(true);
  expect(isSchemaChange("INSERT INTO notes VALUES ('create')")).toBe(false);
});
