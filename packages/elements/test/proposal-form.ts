import { type HostPage, inside, write } from './helpers.ts';

export const tag = 'juyi-proposal-form';

export const title = ({ widget }: HostPage) => inside<HTMLInputElement>(widget, '#title').value;

/** How many proposals like this neighbours can read. */
export async function posted(text: string): Promise<number> {
  const response = await fetch(`/juyi/api/proposals?q=${encodeURIComponent(text)}`, { credentials: 'omit' });
  return (await response.json()).items.length;
}

/** Fills the form with a proposal for one more of these things, which nobody has proposed before. */
export function fillWith(thing: string): (page: HostPage) => string {
  let number = 0;
  return ({ widget }) => {
    number += 1;
    const text = `${thing} ${number}`;
    write(widget, '#title', text);
    write(widget, '#body', 'The old one is broken.');
    return text;
  };
}
