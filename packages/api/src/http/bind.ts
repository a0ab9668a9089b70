import type { Endpoint } from '@juyi/core/kernel/contract';
import type { Service } from './call.ts';

/**
 * Gives an operation its service. `placeOf` is for the few whose body names the community; else the address or the
 * session does.
 */
export type Bind = <Query, Body, Response>(
  operation: Endpoint<Query, Body, Response>,
  service: Service<Query, Body, Response>,
  placeOf?: (body: Body) => string | undefined,
) => void;
