import { findRule } from '@juyi/core/counting/kernel/registry';
import { writeCursor } from '@juyi/core/kernel/cursor';
import { sayCharge } from '@juyi/core/polls/charge';
import { profileOf } from '@juyi/core/polls/compose';
import { legalDates } from '@juyi/core/polls/dates';
import { effectOf } from '@juyi/core/polls/effect';
import { pollLimits } from '@juyi/core/polls/limits';
import { sayPassing } from '@juyi/core/polls/passing';
import type { PollRecord } from '@juyi/core/polls/rules';
import type { Poll, PollPage, PollSummary } from '@juyi/core/polls/schema';
import type { Community } from '../community.ts';
import { type KnownPoll, recordOf, stateAt } from './find.ts';

/** What everyone may see of a poll in a list. */
export function summaryOf(record: PollRecord, { zone }: Community, now: number): PollSummary {
  const { id, kind, effect, title, items, opensAt, closesAt, postponedAt, reason, postedUntil } = record;
  const state = stateAt(record, now);
  const times = { opensAt, closesAt, postponedAt, postedUntil };
  return { id, kind, effect, state, title, items: items.length, ...times, reason, zone };
}

export function pageOf(rows: readonly KnownPoll['row'][], community: Community, now: number): PollPage {
  const shown = rows.slice(0, pollLimits.page);
  const last = shown.at(-1);
  const more = rows.length > shown.length && last !== undefined;
  const next = more ? writeCursor({ key: last.opensAt, id: last.id }) : null;
  return { items: shown.map((row) => summaryOf(recordOf(row), community, now)), next };
}

/** What everyone may see of one poll. Nobody is named, and no figure of the vote is in it. */
export function viewOf({ record, row }: KnownPoll, history: Poll['history'], community: Community, now: number): Poll {
  const profile = profileOf(record)!;
  const { items: _count, ...summary } = summaryOf(record, community, now);
  const { code, source } = effectOf(record, profile);
  const { silence } = record.adopted;
  return {
    ...summary,
    version: record.version,
    text: record.text ?? null,
    cost: costOf(record, row),
    charge: record.charge ?? null,
    contact: record.contact,
    attachments: record.attachments ?? [],
    ballot: 'recorded',
    items: record.items.map((item) => {
      const rule = findRule(item.rule)!;
      return { ...item, shape: rule.shape, ruleTitle: rule.title, passes: sayPassing(item) };
    }),
    franchise: { ...record.franchise, heads: row.heads, area: row.area },
    channels: record.channels,
    secret: row.secret === 1,
    profile: profile.id,
    effectReason: { code, source },
    silence: { counts: silence !== undefined, text: silence?.text ?? null },
    changes: row.changes,
    proxyMost: row.proxyMost,
    proposal: record.proposal ?? null,
    noticedAt: record.noticedAt,
    meetingAt: record.meetingAt ?? null,
    dates: legalDates(record, record, profile, community),
    history,
  };
}

/** What was written of the cost, followed by what is reckoned. */
function costOf({ cost, charge }: PollRecord, { heads, area }: KnownPoll['row']): Poll['cost'] {
  if (!charge) return cost ?? null;
  const reckoned = sayCharge(charge, heads === null ? null : { heads, area: area! });
  if (!cost) return reckoned;
  return { 'zh-CN': `${cost['zh-CN']}\n${reckoned['zh-CN']}`, en: `${cost.en}\n${reckoned.en}` };
}
