import type { Endpoint } from '@juyi/core/kernel/contract';
import { kernelProblems } from '@juyi/core/kernel/problems';
import { z } from 'zod';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          start: { type: 'integer' },
          end: { type: 'integer' },
        },
      },
    },
  },
};

const communityParameter = { name: 'community', in: 'query', required: false, schema: { type: 'string' } };
const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
};

/** The OpenAPI 3.1 document of all operations, made from their contracts. Demo operations only where the demo runs. */
export function describeApi(
  { base, version }: { base: string; version: string },
  operations: readonly Endpoint[],
  demo: boolean,
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    if (operation.demo && !demo) continue;
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Juyi', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${base}/api` }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'juyi' },
      },
    },
  };
}

const fileContent = {
  'multipart/form-data': {
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  },
};

function describe(operation: Endpoint): object {
  const { action, summary, status, response, body, file, binary, errors } = operation;
  const json = (schema: object) => ({ 'application/json': { schema } });
  return {
    operationId: action,
    summary: summary.en,
    'x-summary-zh-CN': summary['zh-CN'],
    'x-problems': [...errors, ...Object.keys(kernelProblems)],
    security: [{}, { bearer: [] }, { cookie: [] }],
    parameters: parametersOf(operation),
    ...(file && { requestBody: { required: true, content: fileContent } }),
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      [status]: {
        description: summary.en,
        ...(response && { content: json(schemaOf(response, 'output')) }),
        ...(binary && { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }),
      },
      default: {
        description: 'A problem, RFC 9457',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf({ path, method, query }: Endpoint): object[] {
  const places = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = query ? (schemaOf(query, 'input') as { properties?: Record<string, object> }).properties : {};
  const queries = Object.entries(asked ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
  return [...places, ...queries, communityParameter, ...(method === 'GET' ? [] : [keyParameter])];
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  return schema;
}
