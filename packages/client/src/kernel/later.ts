import type { Transport } from './transport.ts';

type Method = (...given: unknown[]) => Promise<unknown>;

/** What a file of a room holds: its class, and nothing else that runs. */
type RoomFile<Room> = Readonly<Record<string, new (transport: Transport) => Room>>;

/** A room of the api whose code is fetched with its first call, so that a page pays only for what it uses. */
export function later<Room extends object>(load: () => Promise<RoomFile<Room>>, transport: Transport): Room {
  let room: Promise<Room> | undefined;
  const fetched = () => {
    room ??= load().then(
      (file) => new (Object.values(file)[0]!)(transport),
      (error) => {
        room = undefined;
        throw error;
      },
    );
    return room;
  };
  return new Proxy({} as Room, {
    get:
      (_, name): Method =>
      async (...given) =>
        ((await fetched()) as Record<string | symbol, Method>)[name]!(...given),
  });
}
