import { z } from 'zod';
import { fileKinds } from './kinds.ts';

/** A file that was taken, as it is kept: the name without anything harmful, the size in bytes without metadata. */
export const StoredFile = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(fileKinds), size: z.int() })
  .meta({ id: 'StoredFile' });
export interface StoredFile extends z.infer<typeof StoredFile> {}

/** Leads to one file once, for a minute, and only while whoever asked for it is signed in. */
export const FileTicket = z.object({ ticket: z.string(), expiresAt: z.int() }).meta({ id: 'FileTicket' });
export interface FileTicket extends z.infer<typeof FileTicket> {}

export const ReadFile = z.object({ ticket: z.string().max(100).optional() });
export interface ReadFile extends z.input<typeof ReadFile> {}
