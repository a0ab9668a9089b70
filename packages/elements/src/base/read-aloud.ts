import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Reads a widget's text aloud where the device can speak; otherwise offers nothing. */
export class ReadAloud implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private speaking = false;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.speaking) speechSynthesis.cancel();
  }

  button(text: string, locale: Locale, words: KernelWords): TemplateResult | typeof nothing {
    if (typeof speechSynthesis === 'undefined') return nothing;
    return html`<button class="quiet" @click=${() => this.toggle(text, locale)}>
      ${this.speaking ? words.stopReading : words.readAloud}
    </button>`;
  }

  private toggle(text: string, locale: Locale): void {
    speechSynthesis.cancel();
    this.note(!this.speaking);
    if (!this.speaking) return;
    const speech = Object.assign(new SpeechSynthesisUtterance(text), { lang: locale, rate: 0.9 });
    speech.onend = () => this.note(false);
    speech.onerror = speech.onend;
    speechSynthesis.speak(speech);
  }

  private note(speaking: boolean): void {
    this.speaking = speaking;
    this.host.requestUpdate();
  }
}
