type Method = (...given: unknown[]) => Promise<unknown>;

/** A room of the api whose code is fetched with its first call, so that a page pays only for what it uses. */
export function later<Room extends object>(load: () => Promise<Room>): Room {
  let room: Promise<Room> | undefined;
  const fetched = () => {
    room ??= load().catch((error) => {
      room = undefined;
      throw error;
    });
    return room;
  };
  const call =
    (name: string | symbol): Method =>
    async (...given) =>
      ((await fetched()) as Record<string | symbol, Method>)[name]!(...given);
  return new Proxy({} as Room, { get: (_, name) => call(name) });
}
