/** Where a code can be sent. */
export const contactKinds = ['email', 'phone'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The one way an address is written, or null where it cannot be one. Numbers without a country are mainland China's. */
export function tidyContact(kind: ContactKind, text: string): string | null {
  return kind === 'email' ? tidyEmail(text) : tidyPhone(text);
}

function tidyEmail(text: string): string | null {
  const email = text.normalize('NFKC').trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>(),;:"\\]{1,64}@[^\s@.<>(),;:"\\]+(\.[^\s@.<>(),;:"\\]+)+$/.test(email)
    ? email
    : null;
}

function tidyPhone(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s().-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`;
  if (/^(?:\+|00)?861[3-9]\d{9}$/.test(digits)) return `+86${digits.slice(-11)}`;
  const abroad = digits.replace(/^00/, '+');
  return /^\+[1-9]\d{7,14}$/.test(abroad) && !abroad.startsWith('+86') ? abroad : null;
}

/** Enough of an address for its owner to know it again, and no more. */
export function maskContact(kind: ContactKind, address: string): string {
  if (kind === 'email') return `${address[0]}***${address.slice(address.lastIndexOf('@'))}`;
  const local = address.startsWith('+86') ? address.slice(3) : address;
  return `${local.slice(0, 3)}****${local.slice(-4)}`;
}
