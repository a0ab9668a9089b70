import { holds, level, type Right, signedIn } from '../kernel/right.ts';

/** Who may open a file that something uses; while nothing does, only whoever brought it. */
export const fileAudiences = ['everyone', 'residents', 'conveners', 'staff', 'owner'] as const;

export type FileAudience = (typeof fileAudiences)[number];

export interface FileSubject {
  readonly owner: string;
  readonly audience: FileAudience;
  /** Whether what uses it has opened it to this viewer by name. */
  readonly named?: boolean;
}

const audienceRights: Readonly<Record<FileAudience, Right<unknown>>> = {
  everyone: () => null,
  residents: level(2),
  conveners: holds('worker', 'ownersCommittee', 'supervisor'),
  staff: holds('worker', 'supervisor'),
  owner: (viewer) => signedIn(viewer, null) ?? 'NOT_FOUND',
};

const reader: Right<FileSubject> = (viewer, subject) =>
  isOwner(subject, viewer.person) || subject.named ? null : audienceRights[subject.audience](viewer, null);

const isOwner = ({ owner }: FileSubject, person: string | null) => person !== null && owner === person;

export const fileRights = {
  'file.upload': level(1),
  'file.read': reader,
  'file.ticket': (viewer, subject) => signedIn(viewer, null) ?? reader(viewer, subject),
  'file.remove': (viewer, subject) => signedIn(viewer, null) ?? (isOwner(subject, viewer.person) ? null : 'NOT_FOUND'),
} satisfies Record<string, Right<FileSubject>>;
