/** What somebody may write who means no good. `pwned` is what would run. */
const payloads = [
  '<script>top.pwned=1</script>',
  '<img src=x onerror=top.pwned=1>',
  '<svg onload=top.pwned=1>',
  '<svg><script href="data:,top.pwned=1"/></svg>',
  '<iframe srcdoc="<script>top.pwned=1</script>"></iframe>',
  '<a href="javascript:top.pwned=1">x</a>',
  '<details open ontoggle=top.pwned=1>',
  '<form action="javascript:top.pwned=1"><button>x</button></form>',
  '<object data="data:text/html,<script>top.pwned=1</script>">',
  '<style>@import "//evil.example/x.css";*{display:none}</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<math><mtext><table><mglyph><style><img src=x onerror=top.pwned=1>',
  '"><script>top.pwned=1</script>',
  "' onmouseover='top.pwned=1' x='",
  'javascript:top.pwned=1',
  'JaVaScRiPt:top.pwned=1//',
  'java&#115;cript:top.pwned=1',
  'data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==',
  'vbscript:top.pwned=1',
  '//evil.example/x',
  "{{constructor.constructor('top.pwned=1')()}}",
  '\u0024{top.pwned=1}',
  '<!--?lit$0$--><?lit$0$>',
  '\u202e\u2066<b onclick=top.pwned=1>\u200d',
] as const;

const wrappings: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `**${payload}**`,
  (payload) => `- *${payload}*`,
  (payload) => `> ${payload}`,
  (payload) => `[${payload}](https://example.org/?q=${payload})`,
  (payload) => `[click](${payload})`,
  (payload) => `![click](${payload} "${payload}")`,
  (payload) => `\`\`\`html\n${payload}\n\`\`\`\n\n[click]: ${payload}`,
];

/** Two hundred texts that must come out as the characters they are made of. */
export const hostileTexts: readonly string[] = payloads.flatMap((payload) => wrappings.map((wrap) => wrap(payload)));

/** Names and titles, one line each. */
export const hostileNames: readonly string[] = payloads.map((payload) => payload.slice(0, 60));

const harmless = ['http:', 'https:', 'mailto:'];

/** Whatever in a drawn widget could do something: elements that people's texts never make, handlers, addresses. */
export function harmIn(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const made = /^(script|img|svg|iframe|object|embed|base|meta|math|link|style|video|audio|b)$/.test(
      element.localName,
    );
    const own = element.localName === 'b' && element.attributes.length === 0;
    const handlers = element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc');
    const address = element.getAttribute('href');
    const leads = address !== null && !harmless.includes(new URL(address, 'https://own.example').protocol);
    return [
      ...(made && !own ? [`<${element.localName}>`] : []),
      ...handlers.map((name) => `${element.localName} ${name}`),
      ...(leads ? [`${element.localName} ${address}`] : []),
    ];
  });
}
