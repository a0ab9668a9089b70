const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A sign-in code: how many digits, how long it lives in ms, how many guesses it survives. */
export const signInCode = { digits: 6, life: 10 * MINUTE, tries: 5 };

/** How often codes may be asked for and guessed, by whom they go to and by where the asking comes from. */
export const signInLimits = {
  sentToTarget: { most: 5, window: HOUR },
  sentFromSource: { most: 60, window: HOUR },
  guessedFromSource: { most: 60, window: HOUR },
  namedByOfficer: { most: 30, window: HOUR },
};

/**
 * How long sessions last, in ms: `idle` since they were last used, `whole` since they began. A token older than
 * `renewAfter` is exchanged for a new one; the old one still serves pages that are open for `overlap`.
 */
export const sessionLife = {
  own: { idle: 30 * DAY, whole: 90 * DAY },
  assisted: { idle: 15 * MINUTE, whole: 15 * MINUTE },
  kiosk: { idle: 90_000, whole: 15 * MINUTE },
  renewAfter: DAY,
  overlap: MINUTE,
};

/** A letter's code: so many signs, so many guesses, and how long it can be used; letters made in one go. */
export const letterLimits = { signs: 12, tries: 10, life: 90 * DAY, atOnce: 100 };

export const personLimits = { name: 60, statement: 500, reason: 300 };
