import type { Endpoint } from '@juyi/core/kernel/contract';
import { isRejection, type ProblemDefinition } from '@juyi/core/kernel/problem';
import { type ProblemCode, problems } from '@juyi/core/problems';
import { z } from 'zod';
import type { AddedStates } from '../community.ts';
import type { Schema } from '../database/schema.ts';
import type { Write } from '../database/write.ts';
import type { Bind } from '../http/bind.ts';
import type { Added, Answer, Call, Service } from '../http/call.ts';
import { replyOf } from '../http/operation.ts';
import { Refused } from '../http/refused.ts';
import { checkPlugins } from './check.ts';
import type { Plugin, PluginEndpoint, PluginField } from './plugin.ts';
import { positionMigration, positionObjects, positions } from './position.ts';

type Body = Readonly<Record<string, unknown>> & { more?: Readonly<Record<string, unknown>> };

/** The plugins of one mounted Juyi, worked into the house's operations, problems and schema. */
export class Plugins {
  readonly list: readonly Plugin[];
  /** Every problem that can be met here, by its code. */
  readonly problems: Readonly<Record<string, ProblemDefinition>>;

  constructor(list: readonly Plugin[]) {
    checkPlugins(list);
    this.list = list;
    this.problems = Object.assign({}, problems, ...list.map((plugin) => plugin.problems));
  }

  /** The states that plugins add beside a proposal's own, by the names neighbours meet. */
  get states(): AddedStates {
    const all = this.list.flatMap(({ id, states = {} }) =>
      Object.entries(states).map(([name, state]) => [`${id}.${name}`, state] as const),
    );
    return Object.fromEntries(all);
  }

  get endpoints(): readonly Endpoint[] {
    return this.list.flatMap(({ endpoints = [] }) => endpoints.map(({ endpoint }) => endpoint));
  }

  schema(house: Schema): Schema {
    if (this.list.length === 0) return house;
    const { list } = this;
    const named = list.flatMap(({ id, migrations = [] }) =>
      migrations.map(({ name, statements }) => ({ name: `${id}/${name}`, statements })),
    );
    return {
      migrations: [...house.migrations, positionMigration, ...named],
      tables: [...house.tables, positions, ...list.flatMap(({ tables = [] }) => tables)],
      objects: [...house.objects, ...positionObjects, ...list.flatMap(({ objects = [] }) => objects)],
    };
  }

  /** Binds the plugins' own operations, each behind its right. */
  bindEndpoints(bind: Bind): void {
    for (const { endpoints = [] } of this.list) for (const added of endpoints) bind(added.endpoint, guarded(added));
  }

  /** An operation of the house as it is here, with what plugins take and give beside. */
  extend<Query, Taken, Given>(operation: Endpoint<Query, Taken, Given>): Endpoint<Query, Taken, Given> {
    const takes = this.#shapes(operation.action, 'takes');
    const gives = this.#given(operation.action);
    return {
      ...operation,
      ...(takes && operation.body && { body: beside(operation.body, takes) }),
      ...(gives && operation.response && { response: beside(operation.response, gives) }),
    };
  }

  /** A service of the house with what plugins have to say to it. */
  wrap<Query, Taken, Given>(action: string, service: Service<Query, Taken, Given>): Service<Query, Taken, Given> {
    const concerned = this.list.filter(({ before, fields }) => before?.[action] || fields?.[action]);
    if (concerned.length === 0) return service;
    return async (call) => {
      const { more, ...body } = (call.body ?? {}) as Body;
      const own = call.body === undefined ? call : { ...call, body: body as Taken };
      return addTo(await service(own), { plugins: concerned, action, call: own, more: more ?? {} });
    };
  }

  /** Beside an answer that lists things, what is given stands with each of them. */
  #given(action: string): z.ZodType | null {
    const shape = this.#shapes(action, 'gives');
    const listed = this.list.some(({ fields }) => fields?.[action]?.each);
    return shape && listed ? z.object({ items: z.array(shape) }) : shape;
  }

  #shapes(action: string, which: 'takes' | 'gives'): z.ZodType | null {
    const shapes = this.list.flatMap(({ id, fields }) => {
      const shape = fields?.[action]?.[which];
      return shape ? [[id, which === 'takes' ? shape.optional() : shape.nullable()] as const] : [];
    });
    return shapes.length === 0 ? null : z.object({ more: z.object(Object.fromEntries(shapes)).optional() });
  }
}

function beside<Shape>(own: z.ZodType<Shape>, more: z.ZodType): z.ZodType<Shape> {
  return z.intersection(own, more) as unknown as z.ZodType<Shape>;
}

function guarded({ right, service }: PluginEndpoint): Service {
  return (call) => {
    const denied = right(call.viewer, null);
    if (denied) throw new Refused(denied);
    return service(call);
  };
}

/** The plugins that an operation concerns, and what a call of it brings for them. */
interface Concern {
  readonly plugins: readonly Plugin[];
  readonly action: string;
  readonly call: Call;
  readonly more: Body;
}

/** An answer with what plugins decide and give; its second way goes past none of them. */
function addTo<Given>(answer: Answer<Given>, concern: Concern): Answer<Given> {
  const { otherwise } = answer;
  const second = otherwise && { otherwise: async () => addTo(await otherwise(), concern) };
  return giveMore({ ...answer, ...decideWith(answer, concern), ...second }, concern);
}

/** The effect with what plugins add to it; none of it where there is nothing to commit. */
function decideWith(answer: Answer, { plugins, action, call, more }: Concern): { writes?: readonly Write[] } {
  if (!answer.writes || answer.writes.length === 0 || call.replayed) return {};
  const made =
    typeof answer.reply === 'object' && answer.reply !== null && 'id' in answer.reply ? answer.reply.id : undefined;
  const id = String(call.params.id ?? made ?? '');
  const writes = plugins.flatMap(({ id: plugin, before }) => {
    const said = before?.[action]?.({ call, id, more: more[plugin] }) ?? [];
    if (!isRejection(said)) return said;
    throw new Refused(said.rejected as ProblemCode, said.faults ? { faults: said.faults } : {});
  });
  return { writes: [...answer.writes, ...writes] };
}

function giveMore<Given>(answer: Answer<Given>, { plugins, action, call }: Concern): Answer<Given> {
  const given = plugins.flatMap(({ id, fields }) => (fields?.[action]?.gives ? [{ id, ...fields[action] }] : []));
  const listers = given.flatMap(({ id, each }) => (each ? [{ id, each }] : []));
  if (listers.length > 0) {
    return { ...answer, reply: async (added) => giveEach(listers, call, await replyOf(answer.reply, added)) };
  }
  const readers = given.flatMap(({ id, read }) => (read ? [{ id, read }] : []));
  if (readers.length === 0) return answer;
  const reply = async (added?: Added) => {
    const own = await replyOf(answer.reply, added);
    const about = String((own as { id?: string }).id ?? call.params.id);
    const more = await Promise.all(readers.map(async ({ id, read }) => [id, await read(call, about)] as const));
    return { ...own, more: Object.fromEntries(more) };
  };
  return { ...answer, reply };
}

async function giveEach<Given>(
  listers: readonly { id: string; each: NonNullable<PluginField['each']> }[],
  call: Call,
  own: Given,
): Promise<Given> {
  const { items } = own as { items: readonly { id: string }[] };
  const ids = items.map(({ id }) => id);
  const given = await Promise.all(listers.map(async ({ id, each }) => [id, await each(call, ids)] as const));
  const moreOf = (id: string) => Object.fromEntries(given.map(([plugin, found]) => [plugin, found.get(id) ?? null]));
  return { ...own, items: items.map((item) => ({ ...item, more: moreOf(item.id) })) };
}
