import type { FileTicket, StoredFile } from '@juyi/core/files/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Pictures and papers. */
export class Files {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Brings a file; other rooms then use it by its id, within a day. */
  upload(file: File, options?: CallOptions): Promise<StoredFile> {
    const body = new FormData();
    body.set('file', file);
    return this.transport.send('POST', '/files', { ...options, body, patient: true });
  }

  /** Where a file that everyone may see is shown from; others need `open`. */
  address(id: string): string {
    return this.transport.address(`/api/files/${id}`);
  }

  /** A link that opens a file once, for a minute. */
  async open(id: string, options?: CallOptions): Promise<string> {
    const path = `/files/${id}/tickets`;
    const { ticket } = await this.transport.send<FileTicket>('POST', path, options);
    return this.transport.address(`/api/files/${id}`, { ticket });
  }

  /** Removes a file that nothing uses. */
  remove(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/files/${id}`, options);
  }
}
