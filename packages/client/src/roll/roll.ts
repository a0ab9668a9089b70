import type {
  FreezeRoll,
  FrozenSnapshot,
  ImportProgress,
  ImportRoll,
  RollImport,
  RollList,
} from '@juyi/core/roll/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** The roll, for workers: who owns and lives where, and who counts. */
export class Roll {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  list(options?: CallOptions): Promise<RollList> {
    return this.transport.send('GET', '/rolls', options);
  }

  /** Says what a sheet would do to the roll; with `dryRun: '0'` it is stored. */
  import(file: Blob, query: ImportRoll, options?: CallOptions): Promise<RollImport> {
    const body = new FormData();
    body.append('file', file);
    return this.transport.send('POST', '/rolls/import', { ...options, query: { ...query }, body, patient: true });
  }

  /** How far the viewer's own import has come. */
  progress(options?: CallOptions): Promise<ImportProgress> {
    return this.transport.send('GET', '/rolls/import', options);
  }

  /** Freezes who counts for a purpose. */
  freeze(id: string, body: FreezeRoll, options?: CallOptions): Promise<FrozenSnapshot> {
    return this.transport.send('POST', `${at(id)}/freeze`, { ...options, body });
  }
}

function at(id: string): string {
  return `/rolls/${encodeURIComponent(id)}`;
}
