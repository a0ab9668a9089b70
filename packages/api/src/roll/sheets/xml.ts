import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from './unreadable.ts';

/** Called as a text of XML goes by. Names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, tag: SaxesTagPlain): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML to its end, or until `enough` says so. @throws UnreadableFile */
export async function readXml(
  pieces: AsyncGenerator<string>,
  handlers: XmlHandlers,
  enough: () => boolean = () => false,
): Promise<void> {
  for await (const _ of followXml(pieces, handlers)) if (enough()) return;
}

/**
 * Reads XML piece by piece, with a pause after each. Entities that a document declares for itself are not known, so that
 * none can multiply. @throws UnreadableFile
 */
export async function* followXml(pieces: AsyncGenerator<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const { open, text, close } = handlers;
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag));
  if (text) parser.on('text', text);
  parser.on('closetag', (tag) => close?.(local(tag.name)));
  parser.on('error', () => {
    throw new UnreadableFile('broken');
  });
  for await (const piece of pieces) {
    parser.write(piece);
    yield;
  }
  parser.close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
