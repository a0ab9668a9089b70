import type { Client } from '@juyi/client/client';
import { Files } from '@juyi/client/files/files';
import type { CallOptions } from '@juyi/client/kernel/transport';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { PledgePhoto } from '@juyi/core/proposals/pledges/schema';
import { html, type TemplateResult } from 'lit';
import type { DeskWords } from '../base/dictionary.ts';
import { chosen, textField } from './step-form.ts';

/** What is new of a promise, with photos where there are any; what they show must then be said in words. */
export function progressFields(words: DeskWords): TemplateResult {
  const need = ({ target }: Event) => {
    const { files, form } = target as HTMLInputElement;
    (form!.elements.namedItem('alt') as HTMLInputElement).required = files!.length > 0;
  };
  return html`${textField('body', words.news, proposalLimits.update)}
    <label>${words.photos}
      <input name="photos" type="file" accept="image/jpeg,image/png" multiple @change=${need} />
    </label>
    <label>${words.photosShow}<input name="alt" maxlength=${proposalLimits.alt} /></label>`;
}

/** Brings the photos one by one, then tells what is new together with them. */
export async function tellProgress(
  client: Client,
  pledge: string,
  data: FormData,
  options: CallOptions,
): Promise<unknown> {
  // Where nothing was chosen, a browser sends one file without a name.
  const files = data.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
  const room = new Files(client.transport);
  const alt = chosen(data, 'alt');
  const photos: PledgePhoto[] = [];
  for (const file of files) photos.push({ file: (await room.upload(file, { locale: options.locale })).id, alt });
  return client.proposalDesk.tellPledge(pledge, { body: chosen(data, 'body'), photos }, options);
}
