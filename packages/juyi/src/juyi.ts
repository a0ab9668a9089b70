import { createJuyi as createService, type Juyi } from '@juyi/api/create';
import type { JuyiOptions } from '@juyi/api/options';
import { builtAssets } from './serve/assets.ts';

export type { Juyi } from '@juyi/api/create';
export { fetchHandler } from '@juyi/api/hosts/fetch';
export { nodeListener } from '@juyi/api/hosts/node';
export type { JuyiOptions } from '@juyi/api/options';
export type { Plugin } from '@juyi/api/plugins/plugin';

/**
 * Juyi with its widgets and its office, ready to be mounted below `/juyi`.
 * @throws TypeError where an option cannot be right
 */
export function createJuyi(options: JuyiOptions): Juyi {
  return createService({ assets: builtAssets(), ...options });
}
