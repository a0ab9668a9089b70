import type { ProblemDefinition } from '@juyi/core/kernel/problem';
import { pageHeaders } from './headers.ts';

/** Where the `type` of every problem leads: what each code means and what to do, in both languages. */
export function problemPage(problems: Readonly<Record<string, ProblemDefinition>>): Response {
  const rows = Object.entries(problems).map(
    ([code, { status, title, advice }]) =>
      `<section id="${code}"><h2>${code} <small>${status}</small></h2><p lang="zh-CN">${title['zh-CN']}：${advice['zh-CN']}</p><p lang="en">${title.en}. ${advice.en}</p></section>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Problems · Juyi</title><main><h1>问题代码 · Problem codes</h1>${rows.join('')}</main></html>`;
  return new Response(html, { headers: { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' } });
}
