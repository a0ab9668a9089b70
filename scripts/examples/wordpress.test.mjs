import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo } from '../journeys/served.mjs';
import { root, run } from '../kit/house.mjs';

const plugin = join(root, 'examples', 'wordpress', 'juyi');
const files = ['juyi.php', 'token.php', 'shortcodes.php'];
const key = 'a key that only this test and its Juyi know';
const origin = 'https://garden.example';
const php = (await run(['php', '--version'])).code === 0;
if (!php) console.log('php is not installed here, so the WordPress plugin was neither checked nor run');

let demo;
let folder;
beforeAll(async () => {
  if (!php) return;
  folder = mkdtempSync(join(tmpdir(), 'juyi-wordpress-'));
  const sites = join(folder, 'sites.json');
  writeFileSync(sites, JSON.stringify([{ origin, algorithm: 'HS256', key, level: 2 }]));
  demo = await startDemo(['--sites', sites]);
});
afterAll(async () => {
  await demo?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

/** Runs PHP and answers what it printed. */
async function runPhp(code) {
  const { code: status, output } = await run(['php', '-d', 'display_errors=stderr', '-r', code]);
  if (status !== 0) throw new Error(output);
  return output.trim();
}

const sign = (subject, name, secret = key) =>
  runPhp(
    `require '${plugin}/token.php'; echo juyi_sign_token('${origin}', 'sunshine', '${subject}', '${name}', '${secret}', time());`,
  );

const exchange = (token) =>
  fetch(`${demo.address}/juyi/api/session?community=sunshine`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token }),
  });

describe.skipIf(!php)('the WordPress plugin', () => {
  test.each(files)('%s is PHP', async (file) => {
    const { code, output } = await run(['php', '-l', join(plugin, file)]);
    expect([code, output]).toEqual([0, expect.stringContaining('No syntax errors')]);
  });

  test('signs a member in whom Juyi believes, with the name neighbours see', async () => {
    const answer = await exchange(await sign('7', '林女士'));
    expect(answer.status).toBe(201);
    const { token } = await answer.json();
    const session = await fetch(`${demo.address}/juyi/api/session?community=sunshine`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await session.json()).toMatchObject({ person: { name: '林女士' }, level: 2 });
  });

  test('signs nobody in with another key, and refuses one that is too short', async () => {
    const answer = await exchange(await sign('7', 'x', 'another key of more than thirty-two signs'));
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'TOKEN_REFUSED']);
    await expect(sign('7', 'x', 'short')).rejects.toThrow('32');
  });

  test('draws a widget that an editor placed, and lets no attribute break out', async () => {
    const drawn = await runPhp(`${wordpress} require '${plugin}/shortcodes.php';
      echo juyi_shortcode(array('id' => '"><script>', 'mode' => 'elder'), null, 'juyi-proposal');`);
    expect(drawn).toContain('<juyi-proposal api="https://juyi.example/juyi" community="sunshine"');
    expect(drawn).toContain('token-url="/wp-admin/admin-ajax.php?action=juyi_token" mode="elder"');
    expect(drawn).toContain('proposal-id="&quot;&gt;&lt;script&gt;"');
    expect(drawn).toContain('/juyi/pages/proposals/%22%3E%3Cscript%3E?community=sunshine');
    expect(drawn).not.toContain('<script>');
  });

  test('collects what people say about the post it stands below', async () => {
    const drawn = await runPhp(
      `${wordpress} require '${plugin}/shortcodes.php'; echo juyi_shortcode('', null, 'juyi-comments');`,
    );
    expect(drawn).toContain('kind="page" subject-id="wordpress/12"');
  });
});

/** What the shortcodes use of WordPress, as it does it. */
const wordpress = `define('JUYI_API', 'https://juyi.example/juyi'); define('JUYI_COMMUNITY', 'sunshine');
  function shortcode_atts($known, $given, $tag) { return array_merge($known, array_intersect_key((array) $given, $known)); }
  function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
  function esc_url($text) { return htmlspecialchars($text, ENT_QUOTES); }
  function esc_html__($text, $domain) { return htmlspecialchars($text, ENT_QUOTES); }
  function wp_kses_post($text) { return strip_tags($text, '<a><p>'); }
  function admin_url($path) { return '/wp-admin/' . $path; }
  function get_the_ID() { return 12; }
  function wp_enqueue_script_module($id, $src) {}`;
