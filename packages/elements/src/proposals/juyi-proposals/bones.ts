import { html } from 'lit';

const boneRow = html`<li class="row">
  <div class="bone long"></div>
  <div class="meta soft">
    <p class="bone short"></p>
    <p class="bone short"></p>
  </div>
</li>`;

/** The board's lines before they are there. */
export const boneRows = html`<ul class="rows" aria-hidden="true">${Array.from({ length: 8 }, () => boneRow)}</ul>`;

const boneTool = html`<div><span class="soft">&nbsp;</span><div class="bone field"></div></div>`;

/** Search, filter and order before they are there: of their very size, so that nothing moves when they come. */
export const boneTools = html`<div class="tools" aria-hidden="true">${boneTool}${boneTool}${boneTool}</div>`;
