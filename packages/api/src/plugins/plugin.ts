import type { Endpoint } from '@juyi/core/kernel/contract';
import type { ProblemDefinition, Rejection } from '@juyi/core/kernel/problem';
import type { Right } from '@juyi/core/kernel/right';
import type { LocalizedText } from '@juyi/core/kernel/text';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ZodType } from 'zod';
import type { Community } from '../community.ts';
import type { Migration, SchemaObject } from '../database/schema.ts';
import type { Write } from '../database/write.ts';
import type { Call, Service } from '../http/call.ts';

/** One operation that a plugin adds below `/x/<id>/`. `right` decides before anything is read or done. */
export interface PluginEndpoint<Query = unknown, Body = unknown, Response = unknown> {
  readonly endpoint: Endpoint<Query, Body, Response>;
  readonly right: Right<null>;
  readonly service: Service<Query, Body, Response>;
}

/** A state that a plugin puts proposals in, beside the house's own: shown where theirs is, and filtered by. */
export interface PluginState {
  readonly text: LocalizedText;
  /** Constant SQL that selects the ids of the proposals in it now. */
  readonly among: string;
}

/** What a plugin adds to an operation of the house, as `more.<id>` of its body and of its answer. */
export interface PluginField {
  readonly takes?: ZodType;
  readonly gives?: ZodType;
  /** Fetches what is given with an answer that has an id; null where there is nothing. */
  readonly read?: (call: Call, id: string) => Promise<unknown>;
  /** The same for an answer that lists `items`, asked once for all of them; what is not in it is null. */
  readonly each?: (call: Call, ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;
}

/** What is about to be committed: the house has decided, and the effect can still be refused or grow. */
export interface Deciding {
  readonly call: Call;
  /** What it is about: the one of the address, or the one that is being made. */
  readonly id: string;
  /** What came in the body as `more.<id>`, checked; undefined where nothing did. */
  readonly more: unknown;
}

/** Decides with the house, without reading: what must hold is written, and refused by the database where it does not. */
export type Before = (deciding: Deciding) => Rejection | readonly Write[];

/** Something that happened and may be told to everybody. */
export interface Happened {
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly topicId: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where a reaction may look. What it writes is committed with its own position: exactly once. */
export interface Reacting {
  readonly community: Community;
  readonly now: number;
  makeId(): string;
}

export type Reaction = (happened: Happened, reacting: Reacting) => Promise<readonly Write[]> | readonly Write[];

/**
 * All that an extension adds, as one plain object. Its id is the prefix of everything it owns: tables, views and
 * triggers `<id>_…`, problems `<ID>_…`, actions and event kinds `<id>.…`, addresses `/x/<id>/…`, migrations `<id>/…`.
 * Plugins act in the order they are given.
 */
export interface Plugin {
  readonly id: string;
  readonly problems?: Readonly<Record<string, ProblemDefinition>>;
  readonly migrations?: readonly Migration[];
  readonly tables?: readonly SQLiteTable[];
  /** Triggers and views, declared as they are to stand; every migration creates them anew. */
  readonly objects?: readonly SchemaObject[];
  readonly endpoints?: readonly PluginEndpoint[];
  /** By a name of their own; neighbours meet them as `<id>.<name>`. Their guards are the plugin's. */
  readonly states?: Readonly<Record<string, PluginState>>;
  /** By the action of the operation, such as `proposal.create`. */
  readonly fields?: Readonly<Record<string, PluginField>>;
  /** By the action of the operation; within its effect, before the commit, and again where the house decides anew. */
  readonly before?: Readonly<Record<string, Before>>;
  /**
   * By the kind of the event; after the commit, in the order things happened. One that fails is tried again until it
   * succeeds, and what came later waits.
   */
  readonly on?: Readonly<Record<string, Reaction>>;
}

/** Keeps an endpoint's types while it is written, and forgets them in the list. */
export function pluginEndpoint<Query, Body, Response>(added: PluginEndpoint<Query, Body, Response>): PluginEndpoint {
  return added as unknown as PluginEndpoint;
}
