import { recallInTab, rememberInTab } from './memory.ts';

/** Where the session token of a page is kept. */
export interface TokenStore {
  get(): string | null;
  set(token: string | null): void;
}

/** For pages of the api's own host: the token lives as long as the page; the server's cookie outlives it. */
export function memoryTokens(kept: string | null = null): TokenStore {
  return {
    get: () => kept,
    set: (token) => {
      kept = token;
    },
  };
}

/** For pages elsewhere: the token lives as long as the tab. Where storage is forbidden, as long as the page. */
export function tabTokens(name: string): TokenStore {
  const memory = memoryTokens(recallInTab(name));
  return {
    get: memory.get,
    set: (token) => {
      memory.set(token);
      rememberInTab(name, token);
    },
  };
}
