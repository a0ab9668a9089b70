import { invalid } from '../kernel/invalid.ts';
import { group, type Profile } from '../kernel/profile.ts';
import type { Choices } from '../scores/choice.ts';

/** A participatory budgeting file (Stolicki, Szufa, Talmon: Pabulib, 2020), read but not yet counted. */
export interface PabulibFile {
  readonly meta: Readonly<Record<string, string>>;
  readonly projects: readonly PabulibProject[];
  readonly votes: readonly PabulibVote[];
  /** Money in the smallest unit the file writes, so many to the currency unit: 1, or 100 where amounts have cents. */
  readonly budget: number;
  readonly unit: number;
}

export interface PabulibProject {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  /** The file's own outcome; 1 is won by the rule, 2 and 3 are paid for from elsewhere. */
  readonly selected: string | undefined;
}

export interface PabulibVote {
  readonly projects: readonly string[];
  /** Points of each project in `projects`; only in cumulative and scoring files. */
  readonly points: readonly number[] | undefined;
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

type Section = 'META' | 'PROJECTS' | 'VOTES';

/** Reads a `.pb` text. A faulty line is named and nothing is returned. @throws InvalidBallots */
export function readPabulib(text: string): PabulibFile {
  const rows = sectionsOf(text);
  const meta = Object.fromEntries(rows.META.map(({ cells }) => [cells.key ?? '', cells.value ?? '']));
  const budgetLine = rows.META.find(({ cells }) => cells.key === 'budget')?.line ?? 1;
  const places = Math.max(decimals(meta.budget), ...rows.PROJECTS.map(({ cells }) => decimals(cells.cost)));
  const projects = projectsOf(rows.PROJECTS, places);
  const known = new Set(projects.map(({ id }) => id));
  const votes = rows.VOTES.map((row) => voteOf(row, known));
  expectCount(meta.num_projects, projects.length, 'projects');
  expectCount(meta.num_votes, votes.length, 'votes');
  return { meta, projects, votes, budget: money(meta.budget, places, budgetLine, 'budget'), unit: 10 ** places };
}

/** The file as a profile of approvals. Points and rankings are refused: approvals would say less than the voter did. */
export function approvalProfile(file: PabulibFile): Profile<Choices> {
  const type = file.meta.vote_type ?? 'approval';
  if (type !== 'approval' && type !== 'choose-1') {
    throw invalid('vote-type', 'vote_type', `The votes are “${type}”; a budget rule counts approvals.`);
  }
  const places = new Map(file.projects.map(({ id }, place) => [id, place]));
  const ballots = file.votes.map(({ projects }) => projects.map((id) => places.get(id)!).sort((a, b) => a - b));
  return {
    options: file.projects.map(({ id, name, cost }) => ({ id, name, cost })),
    budget: file.budget,
    groups: group(ballots, String),
  };
}

function sectionsOf(text: string): Record<Section, Row[]> {
  const rows: Record<Section, Row[]> = { META: [], PROJECTS: [], VOTES: [] };
  let section: Section | undefined;
  let header: string[] | undefined;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line === '') return;
      const title = line.replace(/;+$/, '').toUpperCase();
      if (isSection(title)) {
        section = title;
        header = undefined;
      } else if (!section) {
        throw invalid('section', `line ${index + 1}`, 'A section (META, PROJECTS, VOTES) must come first.');
      } else if (!header) {
        header = cellsOf(line).map((cell) => cell.toLowerCase());
      } else {
        const cells = cellsOf(line);
        const named = Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']));
        rows[section].push({ line: index + 1, cells: named });
      }
    });
  return rows;
}

function isSection(title: string): title is Section {
  return title === 'META' || title === 'PROJECTS' || title === 'VOTES';
}

/** Splits at semicolons; a cell may be quoted, with quotes inside it doubled. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"(?=;|$)|([^;]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}

function projectsOf(rows: readonly Row[], places: number): PabulibProject[] {
  const seen = new Set<string>();
  return rows.map(({ line, cells }) => {
    const id = cells.project_id ?? '';
    if (id === '' || seen.has(id)) throw invalid('project', `line ${line}`, 'A project needs an id of its own.');
    seen.add(id);
    return { id, name: cells.name || id, cost: money(cells.cost, places, line, 'cost'), selected: cells.selected };
  });
}

function voteOf({ line, cells }: Row, known: ReadonlySet<string>): PabulibVote {
  const projects = listOf(cells.vote);
  for (const id of projects)
    if (!known.has(id))
      throw invalid('no-such-option', `line ${line}`, 'The vote names a project that is not in the file.');
  if (new Set(projects).size < projects.length)
    throw invalid('option-twice', `line ${line}`, 'The vote names a project twice.');
  if (cells.points === undefined) return { projects, points: undefined };
  const points = listOf(cells.points).map(Number);
  if (points.length !== projects.length || points.some((each) => !Number.isFinite(each))) {
    throw invalid('points', `line ${line}`, 'The vote needs one number of points for each project.');
  }
  return { projects, points };
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Digits behind the point that carry value: "12.50" has one, "12.0" none. */
function decimals(amount: string | undefined): number {
  return /\.(\d*?)0*$/.exec(amount ?? '')?.[1]?.length ?? 0;
}

function money(amount: string | undefined, places: number, line: number, field: string): number {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(amount ?? '');
  if (!match) throw invalid('money', `line ${line}`, `The ${field} is not an amount of money.`);
  const whole = Number(match[1]! + (match[2] ?? '').slice(0, places).padEnd(places, '0'));
  if (!Number.isSafeInteger(whole)) throw invalid('money', `line ${line}`, `The ${field} is too large to count.`);
  return whole;
}

/** A file cut short is refused: the file says itself how much it should hold. */
function expectCount(declared: string | undefined, found: number, what: string): void {
  if (declared !== undefined && declared !== '' && Number(declared) !== found) {
    throw invalid('cut-short', 'META', `The file promises ${declared} ${what} and holds ${found}.`);
  }
}
