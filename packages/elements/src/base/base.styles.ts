import { css } from 'lit';
import { tokens } from './tokens.styles.ts';

/** What every widget draws with: type, links, buttons, notes and bones. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      color: var(--j-ink);
      background: var(--j-paper);
      font: var(--j-text) / 1.6 var(--j-sans);
      font-variant-numeric: tabular-nums;
      text-align: start;
      overflow-wrap: break-word;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    h2,
    h3,
    p,
    ul,
    ol,
    blockquote {
      margin: 0;
    }
    h2,
    h3 {
      font-family: var(--j-serif);
      font-weight: 700;
      line-height: 1.3;
      text-wrap: balance;
    }
    h2 {
      font-size: 1.56em;
    }
    h3 {
      font-size: 1.12em;
    }
    a {
      color: inherit;
      text-decoration-color: var(--j-jade);
      text-underline-offset: 0.22em;
    }
    .soft {
      color: var(--j-ink-soft);
      font-size: var(--j-small);
    }
    button,
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      font: inherit;
      font-weight: 600;
      line-height: 1.3;
      min-height: var(--j-target);
      padding: 0.3em 1.1em;
      border: 1.5px solid var(--j-ink);
      border-radius: var(--j-radius);
      background: none;
      color: inherit;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }
    .primary {
      background: var(--j-jade);
      border-color: var(--j-jade);
      color: var(--j-on-jade);
    }
    .quiet {
      border-color: var(--j-rule);
      font-weight: 500;
    }
    button[disabled] {
      border-style: dashed;
      border-color: var(--j-rule);
      background: none;
      color: var(--j-ink-soft);
      cursor: default;
    }
    :focus {
      outline: 3px solid var(--j-focus);
      outline-offset: 3px;
    }
    :focus:not(:focus-visible),
    [tabindex='-1']:focus {
      outline: none;
    }
    .note {
      border-inline-start: 4px solid var(--j-rule);
      padding: 6px 0 6px 16px;
    }
    .note.help {
      border-color: var(--j-clay);
    }
    .note.good {
      border-color: var(--j-jade);
    }
    .note > * + button,
    .note > * + .button {
      margin-top: var(--j-step);
    }
    .bone {
      height: 1.1em;
      max-width: 100%;
      margin: 0.25em 0;
      background: var(--j-track);
      border-radius: 4px;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
      white-space: nowrap;
    }
    .bone.title {
      width: 60%;
      height: 2em;
    }
    @media (forced-colors: active) {
      .primary {
        border-width: 3px;
      }
      .bone {
        border: 1px solid;
      }
    }
    @media print {
      button,
      .button,
      .unprinted {
        display: none !important;
      }
    }
  `,
];
