import type {
  AnswerObjection,
  MadePosting,
  MakeObjection,
  ObjectionList,
  ObjectionReceipt,
  PostingList,
  PostRoll,
} from '@juyi/core/roll/posting/schema';
import type {
  ChangeRoll,
  FindUnits,
  FreezeRoll,
  FrozenSnapshot,
  ImportProgress,
  ImportRoll,
  RollChange,
  RollChanges,
  RollImport,
  RollList,
  SnapshotList,
  UnitPage,
  UnitRecord,
} from '@juyi/core/roll/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** The roll: who owns and lives where, and who counts. For the desk; what is posted or frozen is for everyone. */
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

  units(id: string, query: FindUnits = {}, options?: CallOptions): Promise<UnitPage> {
    return this.transport.send('GET', `${at(id)}/units`, { ...options, query: { ...query } });
  }

  /** A unit with its people; the reading is written down. */
  record(id: string, unit: string, options?: CallOptions): Promise<UnitRecord> {
    return this.transport.send('GET', `${at(id)}/units/${encodeURIComponent(unit)}`, options);
  }

  /** The roll as a sheet, names included. */
  async export(id: string, format: 'xlsx' | 'csv'): Promise<Blob> {
    const { options } = this.transport;
    const token = options.tokens.get();
    const response = await (options.fetch ?? fetch)(this.transport.address(`/api${at(id)}/export`, { format }), {
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    });
    if (!response.ok) throw this.transport.unreadable(response.status);
    return response.blob();
  }

  /** Enters what happened since the last sheet. */
  change(id: string, body: ChangeRoll, options?: CallOptions): Promise<RollChange> {
    return this.transport.send('POST', `${at(id)}/changes`, { ...options, body });
  }

  changes(id: string, options?: CallOptions): Promise<RollChanges> {
    return this.transport.send('GET', `${at(id)}/changes`, options);
  }

  /** Posts who would count for a purpose, without names. */
  post(id: string, body: PostRoll, options?: CallOptions): Promise<MadePosting> {
    return this.transport.send('POST', `${at(id)}/postings`, { ...options, body });
  }

  postings(options?: CallOptions): Promise<PostingList> {
    return this.transport.send('GET', '/postings', { ...options, anonymous: true });
  }

  /** Where the text of a posted roll is, for everyone. */
  postedSheet(posting: string): string {
    return this.transport.address(`/api/postings/${encodeURIComponent(posting)}/roll`);
  }

  object(posting: string, body: MakeObjection, options?: CallOptions): Promise<ObjectionReceipt> {
    return this.transport.send('POST', `/postings/${encodeURIComponent(posting)}/objections`, { ...options, body });
  }

  objections(posting: string, options?: CallOptions): Promise<ObjectionList> {
    return this.transport.send('GET', `/postings/${encodeURIComponent(posting)}/objections`, options);
  }

  answer(objection: string, body: AnswerObjection, options?: CallOptions): Promise<ObjectionReceipt> {
    return this.transport.send('PUT', `/objections/${encodeURIComponent(objection)}/answer`, { ...options, body });
  }

  /** Freezes who counts for a purpose. */
  freeze(id: string, body: FreezeRoll, options?: CallOptions): Promise<FrozenSnapshot> {
    return this.transport.send('POST', `${at(id)}/freeze`, { ...options, body });
  }

  snapshots(id: string, options?: CallOptions): Promise<SnapshotList> {
    return this.transport.send('GET', `${at(id)}/snapshots`, options);
  }

  /** Where the text of a frozen roll is, for everyone; its SHA-256 is the checksum. */
  frozenSheet(snapshot: string): string {
    return this.transport.address(`/api/snapshots/${encodeURIComponent(snapshot)}/roll`);
  }
}

function at(id: string): string {
  return `/rolls/${encodeURIComponent(id)}`;
}
