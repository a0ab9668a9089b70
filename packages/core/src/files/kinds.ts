/** The kinds of files that are taken, told by what they begin with, never by their name. */
export const fileKinds = ['jpeg', 'png', 'webp', 'pdf'] as const;

export type FileKind = (typeof fileKinds)[number];

interface KindOfFile {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Bytes at places; a file is of the kind where all of them stand. */
  readonly begins: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

/** Sources: JPEG ITU-T T.81 annex B; PNG 3rd edition, 5.2; WebP container; PDF ISO 32000, 7.5.2. */
export const kindsOfFiles: Readonly<Record<FileKind, KindOfFile>> = {
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  png: {
    type: 'image/png',
    extensions: ['png'],
    begins: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  },
  webp: {
    type: 'image/webp',
    extensions: ['webp'],
    begins: [
      { at: 0, bytes: ascii('RIFF') },
      { at: 8, bytes: ascii('WEBP') },
    ],
  },
  pdf: { type: 'application/pdf', extensions: ['pdf'], begins: [{ at: 0, bytes: ascii('%PDF-') }] },
};

/** The kind of a file by its content, or null where it is none that is taken. */
export function kindOf(content: Uint8Array): FileKind | null {
  const fits = (kind: FileKind) =>
    kindsOfFiles[kind].begins.every(({ at, bytes }) => bytes.every((byte, index) => content[at + index] === byte));
  return fileKinds.find(fits) ?? null;
}
