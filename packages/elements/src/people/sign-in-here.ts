import { html, type TemplateResult } from 'lit';
import type { JuyiElement } from '../base/element.ts';

/** The ways to sign in, in the middle of something else; fetched when it is first needed. */
export function signInHere({ api, community }: JuyiElement): TemplateResult {
  import('../bundle/sign-in.ts');
  return html`<juyi-sign-in .api=${api} .community=${community}></juyi-sign-in>`;
}
