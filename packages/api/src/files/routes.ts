import { fileContract as contract } from '@juyi/core/files/contract';
import type { Bind } from '../http/bind.ts';
import { giveTicket, readFile, removeFile, uploadFile, type ViewerOfSession } from './service.ts';
import type { FileStorage } from './storage.ts';

export function bindFiles(bind: Bind, storage: FileStorage, viewerOfSession: ViewerOfSession): void {
  bind(contract.upload, (call) => uploadFile(call, storage));
  bind(contract.read, (call) => readFile(call, storage, viewerOfSession));
  bind(contract.ticket, giveTicket);
  bind(contract.remove, removeFile);
}
