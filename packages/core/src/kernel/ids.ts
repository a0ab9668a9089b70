/** A UUIDv7 as text: sorts by time of creation, 74 random bits. Source: RFC 9562, section 5.7. */
export type Id = string;

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Makes an id from a time (UTC ms) and ten random bytes, both given by the caller. */
export function makeId(now: number, random: Uint8Array): Id {
  if (random.length < 10) throw new RangeError('an id needs ten random bytes');
  const time = now.toString(16).padStart(12, '0');
  const byte = (index: number) => random[index]!.toString(16).padStart(2, '0');
  const version = (0x70 | (random[0]! & 0x0f)).toString(16) + byte(1);
  const variant = (0x80 | (random[2]! & 0x3f)).toString(16) + byte(3);
  const rest = byte(4) + byte(5) + byte(6) + byte(7) + byte(8) + byte(9);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
}

export function isId(text: string): boolean {
  return pattern.test(text);
}
