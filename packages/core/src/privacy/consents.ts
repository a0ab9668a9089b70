/** What a person is asked for apart from everything else; each stands alone. Source: Personal Information Protection Law, arts. 23, 25, 26, 29. */
export const consentKeys = ['share', 'publish', 'images', 'sensitive'] as const;

export type ConsentKey = (typeof consentKeys)[number];

/** The version of what is asked. Whoever changes a purpose, a way or a kind of data in the words puts it up by one. */
export const consentVersions: Readonly<Record<ConsentKey, number>> = { share: 1, publish: 1, images: 1, sensitive: 1 };

/** How a person stands to a consent: one that was given to an older version is to be asked for anew. */
export type ConsentState = 'none' | 'given' | 'withdrawn' | 'outdated';

export interface ConsentLine {
  readonly version: number;
  readonly withdrawnAt: number | null;
}

/** @param newest the newest line of the person for this key */
export function consentState(key: ConsentKey, newest: ConsentLine | undefined): ConsentState {
  if (!newest) return 'none';
  if (newest.withdrawnAt !== null) return 'withdrawn';
  return newest.version === consentVersions[key] ? 'given' : 'outdated';
}

export interface ConsentAsked {
  readonly key: ConsentKey;
  readonly version: number;
  /** Whether the person is on the roll as a minor. */
  readonly minor: boolean;
  /** Whether whoever answers is the guardian of that minor. */
  readonly byGuardian: boolean;
}

/** Why a consent cannot be given like that, or null. For a child only the guardian can give it (art. 31). */
export function refuseConsent({ key, version, minor, byGuardian }: ConsentAsked) {
  if (minor && !byGuardian) return 'GUARDIAN_REQUIRED';
  return version === consentVersions[key] ? null : 'CONSENT_OUTDATED';
}
