import { readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What is known of a sheet before its rows are read: how many they are, and which cells are merged, told only after them. */
export interface Survey {
  readonly rows: number;
  readonly merges: readonly string[];
}

/** Passes over a sheet without taking it apart; only where cells are merged it is read once for that. @throws UnreadableFile */
export async function surveySheet(parts: Parts, part: string): Promise<Survey> {
  let rows = 0;
  let merged = false;
  let rest = '';
  for await (const piece of parts.text(part)) {
    const text = rest + piece;
    // A tag may be cut in two.
    const end = Math.max(text.lastIndexOf('<'), text.length - longestTag);
    const whole = text.slice(0, end);
    rows += whole.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
    merged ||= whole.includes('mergeCell');
    rest = text.slice(end);
  }
  return { rows, merges: merged || rest.includes('mergeCell') ? await readMerges(parts, part) : [] };
}

const longestTag = 100;

async function readMerges(parts: Parts, part: string): Promise<string[]> {
  const merges: string[] = [];
  await readXml(parts.text(part), {
    open(name, { attributes }) {
      if (name === 'mergeCell') merges.push(attributes.ref ?? '');
    },
  });
  return merges;
}
