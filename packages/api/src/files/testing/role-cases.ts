import { telephonePng } from '@juyi/testing/pictures';
import type { RoleCase } from '../../http/testing/role-case.ts';

const picture = new File([telephonePng()], 'a.png');

/** What each caller is told by the operations of files, by hand. */
export const fileCases: Readonly<Record<string, RoleCase<{ file: string }>>> = {
  'file.upload': {
    path: () => '/files',
    form: { file: picture },
    expected: [401, 201, 201, 201, 201, 201, 201, 403, 401],
  },
  'file.read': { path: ({ file }) => `/files/${file}`, expected: [401, 404, 404, 200, 404, 404, 404, 403, 401] },
  'file.ticket': {
    path: ({ file }) => `/files/${file}/tickets`,
    expected: [401, 404, 404, 201, 404, 404, 404, 403, 401],
  },
  'file.remove': { path: ({ file }) => `/files/${file}`, expected: [401, 404, 404, 204, 404, 404, 404, 403, 401] },
};
