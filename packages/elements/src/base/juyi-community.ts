import type { Client } from '@juyi/client/client';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { announce, Provider } from './context.ts';
import { apiContext, liveContext, localeContext, viewerContext } from './contexts.ts';
import { define } from './define.ts';
import { type Condition, JuyiElement } from './element.ts';
import { kernelDictionary } from './words.ts';

/**
 * Gives the widgets inside it their api, their viewer, live updates, and how people here like to read. The page's
 * markup inside looks as if it were not there.
 *
 * @tag juyi-community
 * @slot - the page's own markup, with widgets anywhere in it
 */
export class JuyiCommunity extends JuyiElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  protected readonly dictionary = kernelDictionary;
  protected readonly condition: Condition = 'ready';
  private readonly apiProvider = new Provider(this, apiContext);
  private readonly viewerProvider = new Provider(this, viewerContext, () => this.meetViewer());
  private readonly liveProvider = new Provider(this, liveContext);
  private readonly localeProvider = new Provider(this, localeContext);
  private given: { client: Client | undefined; locale: string; elder: boolean } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    announce(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.api ??= '/juyi';
    super.willUpdate(changed);
    const { client, locale, elder, given } = this;
    this.given = { client, locale, elder };
    if (client && client !== given?.client) {
      this.apiProvider.set(client);
      this.liveProvider.set(client.live);
    }
    if (locale !== given?.locale || elder !== given.elder) this.localeProvider.set({ locale, elder });
  }

  /** Most pages only read, so what knows the viewer is fetched when somebody asks for it. */
  private async meetViewer(): Promise<void> {
    const { viewerOf } = await import('../bundle/viewer.ts');
    if (this.client) this.viewerProvider.set(viewerOf(this.client));
  }

  protected override render(): TemplateResult {
    return this.content();
  }

  protected content(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected bones(): TemplateResult {
    return this.content();
  }
}

define('juyi-community', JuyiCommunity);
