import { waitUntil as wait } from '@open-wc/testing';

/** How long a busy machine may take before something is said to be missing, in ms. */
const patience = 30_000;

/**
 * Waits until something is so: what a page does takes as long as the machine needs, and no test should mind. What is
 * looked for and not there is not so yet.
 */
export function waitUntil(
  isSo: Parameters<typeof wait>[0],
  missing?: string,
  options?: Parameters<typeof wait>[2],
): Promise<void> {
  const isSoYet = async () => {
    try {
      return await isSo();
    } catch {
      return false;
    }
  };
  return wait(isSoYet, missing, { timeout: patience, ...options });
}
