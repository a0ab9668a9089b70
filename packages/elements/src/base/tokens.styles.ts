import { css } from 'lit';

/**
 * The look, as properties of the widget: paper, ink, one accent. Every `--juyi-*` that the page sets on the widget or
 * around it goes before ours; nothing is set outside. Lengths are px and em, so that a page's own root size is no matter.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --j-paper: var(--juyi-paper, #fbfaf6);
    --j-sheet: var(--juyi-sheet, #ffffff);
    --j-ink: var(--juyi-ink, #1e2421);
    --j-ink-soft: var(--juyi-ink-soft, #59615b);
    --j-rule: var(--juyi-rule, #dcd8cc);
    --j-track: var(--juyi-track, #ece9df);
    --j-jade: var(--juyi-jade, #08704f);
    --j-jade-wash: var(--juyi-jade-wash, #e6f5ee);
    --j-on-jade: var(--juyi-on-jade, #ffffff);
    --j-clay: var(--juyi-clay, #9a5a2c);
    --j-focus: var(--juyi-focus, #1a56c4);
    --j-sans: var(--juyi-sans, system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif);
    --j-serif: var(--juyi-serif, 'Songti SC', 'Noto Serif CJK SC', Georgia, serif);
    --j-step: var(--juyi-step, 8px);
    --j-text: var(--juyi-text, 17px);
    --j-small: var(--juyi-small, 15px);
    --j-target: var(--juyi-target, 44px);
    --j-radius: var(--juyi-radius, 10px);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --j-paper: var(--juyi-paper, #191c1a);
      --j-sheet: var(--juyi-sheet, #212522);
      --j-ink: var(--juyi-ink, #e9e7df);
      --j-ink-soft: var(--juyi-ink-soft, #a9b0aa);
      --j-rule: var(--juyi-rule, #3a403c);
      --j-track: var(--juyi-track, #2c312e);
      --j-jade: var(--juyi-jade, #68be9b);
      --j-jade-wash: var(--juyi-jade-wash, #1c2c26);
      --j-on-jade: var(--juyi-on-jade, #10201a);
      --j-clay: var(--juyi-clay, #d6a27c);
      --j-focus: var(--juyi-focus, #8ab4ff);
    }
  }
  :host([data-elder]) {
    --j-text: 24px;
    --j-small: 21px;
    --j-target: 60px;
    --j-step: 10px;
  }
  @media print {
    :host {
      color-scheme: light;
      --j-paper: #fff;
      --j-sheet: #fff;
      --j-ink: #000;
      --j-ink-soft: #333;
      --j-jade: #000;
      --j-clay: #000;
      --j-rule: #999;
      --j-text: 12pt;
      --j-small: 10.5pt;
    }
  }
`;
