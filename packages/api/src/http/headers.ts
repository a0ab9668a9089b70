/** On every answer of the api: nothing is sniffed, framed, or told to another site. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Scripts may be loaded by any website, so that one that is not listed can say so. */
export const assetHeaders: Readonly<Record<string, string>> = { ...apiHeaders, 'access-control-allow-origin': '*' };

/** For pages of our own: own scripts and styles only, no string may become script, never inside a frame. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...apiHeaders,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
};
