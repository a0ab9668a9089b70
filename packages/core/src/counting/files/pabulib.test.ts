import { describe, expect, it } from 'vitest';
import { approvalProfile, readPabulib } from './pabulib.ts';

const street = `META
key;value
description;Our street
num_projects;2
num_votes;3
budget;100
vote_type;approval
PROJECTS
project_id;cost;votes;name;selected
lamp;60;2;"Lamp; ""north"" gate";1
tree;50;2;Tree;0
VOTES
voter_id;vote;age
1;tree,lamp;71
2;lamp;34
3;lamp,tree;50
`;

describe('a participatory budgeting file', () => {
  it('is read with its projects, its budget and equal ballots put together', () => {
    const profile = approvalProfile(readPabulib(street));
    expect(profile.budget).toBe(100);
    expect(profile.options).toEqual([
      { id: 'lamp', name: 'Lamp; "north" gate', cost: 60 },
      { id: 'tree', name: 'Tree', cost: 50 },
    ]);
    expect(profile.groups).toEqual([
      { ballot: [0, 1], count: 2 },
      { ballot: [0], count: 1 },
    ]);
  });

  it('is the same with a byte order mark, Windows line ends, blank lines and a trailing comma in a vote', () => {
    const untidy = `\uFEFF${street.replace('2;lamp;', '2;lamp,;').replaceAll('\n', '\r\n\r\n')}`;
    expect(readPabulib(untidy)).toEqual(readPabulib(street));
  });

  it('counts money in cents when one amount has cents', () => {
    const file = readPabulib(street.replace('lamp;60;', 'lamp;60.50;').replace('budget;100', 'budget;100.0'));
    expect([file.unit, file.budget, file.projects.map(({ cost }) => cost)]).toEqual([10, 1000, [605, 500]]);
  });

  it('keeps the points of a cumulative vote, which a budget rule refuses to read as approvals', () => {
    const votes = 'VOTES\nvoter_id;vote;points\n1;tree,lamp;3,2\n2;lamp;5\n3;lamp,tree;1,4\n';
    const file = readPabulib(street.replace('approval', 'cumulative').replace(/VOTES[\s\S]*/, votes));
    expect(file.votes[0]).toEqual({ projects: ['tree', 'lamp'], points: [3, 2] });
    expect(() => approvalProfile(file)).toThrow('a budget rule counts approvals');
  });

  it.each([
    ['an unknown project', '2;lamp;', '2;pond;', 'line 15'],
    ['a project named twice in one vote', '2;lamp;', '2;lamp,lamp;', 'line 15'],
    ['two projects with one id', 'tree;50;2', 'lamp;50;2', 'line 11'],
    ['a cost that is no amount', 'tree;50;2', 'tree;5O;2', 'line 11'],
    ['a negative cost', 'tree;50;2', 'tree;-50;2', 'line 11'],
    ['an amount too large to be exact', 'tree;50;2', 'tree;99999999999999999;2', 'line 11'],
    ['no budget', 'budget;100\n', '', 'line 1'],
    ['fewer votes than it promises', '3;lamp,tree;50\n', '', 'META'],
    ['rows before the first section', 'META\n', 'key;value\nMETA\n', 'line 1'],
  ])('with %s is refused, naming the place', (_what, from, to, where) => {
    expect(() => readPabulib(street.replace(from, to))).toThrow(`${where}: `);
  });
});
