const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '"><script>alert(1)</script>',
  "' autofocus onfocus='alert(1)",
  '" onmouseover="alert(1)" x="',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<form action="https://evil.example"><input name=q></form>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](https://a.example/"onmouseover="alert(1))',
  'https://a.example/"onmouseover="alert(1)',
  'mailto:a@b.example"onclick="alert(1)',
  '![x](javascript:alert(1))',
];

const wrappers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `- ${text}`,
  (text) => `> ${text}`,
  (text) => `1. ${text}\n2. ${text}`,
  (text) => `[${text}](https://a.example)`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
];

/** Texts that once became script on somebody's page: each payload in each place that Markdown has. */
export const hostileTexts: readonly string[] = payloads.flatMap((payload) => wrappers.map((wrap) => wrap(payload)));

const known = new Set(
  'html head meta title link body a header p nav main footer h1 h2 form input select option button label fieldset textarea ul ol li div span b strong em br blockquote article aside section dl dt dd legend table caption thead tbody tr th td small details summary'.split(
    ' ',
  ),
);
const knownAttributes = new Set(
  'lang class charset name content rel href hreflang id method action type value role for maxlength selected checked min max required autocomplete inputmode aria-describedby target autocapitalize spellcheck scope tabindex'.split(
    ' ',
  ),
);

/** Every tag, attribute or address of a page that none of our templates writes. */
export function suspicious(page: string): string[] {
  return [
    ...page.replace(/^<!doctype html>/, '').matchAll(/<\/?([^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>?/g),
  ].flatMap(([tag, name, attributes]) => (known.has(name!) ? badAttributes(attributes!) : [tag]));
}

function badAttributes(text: string): string[] {
  return [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].flatMap(([whole, name, value = '']) => {
    const leads = name === 'href' || name === 'action';
    const safe = !leads || /^(\/juyi\/|https?:\/\/|mailto:|#|data:,$)/.test(value);
    return knownAttributes.has(name!) && safe ? [] : [whole];
  });
}
