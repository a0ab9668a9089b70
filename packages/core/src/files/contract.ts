import { endpoint } from '../kernel/contract.ts';
import { fileLimits } from './limits.ts';
import { FileTicket, ReadFile, StoredFile } from './schema.ts';

export const fileContract = {
  upload: endpoint({
    action: 'file.upload',
    method: 'POST',
    path: '/files',
    summary: { 'zh-CN': '上传图片或 PDF', en: 'Bring a picture or a PDF' },
    file: { most: fileLimits.size },
    response: StoredFile,
    status: 201,
    errors: ['FILE_KIND', 'FILE_DAMAGED'],
  }),
  read: endpoint({
    action: 'file.read',
    method: 'GET',
    path: '/files/:id',
    summary: { 'zh-CN': '打开文件', en: 'Open a file' },
    query: ReadFile,
    binary: true,
    status: 200,
    errors: ['TICKET_USED'],
  }),
  ticket: endpoint({
    action: 'file.ticket',
    method: 'POST',
    path: '/files/:id/tickets',
    summary: { 'zh-CN': '取得一次性下载链接', en: 'Get a link for one download' },
    response: FileTicket,
    status: 201,
    errors: [],
    secret: true,
  }),
  remove: endpoint({
    action: 'file.remove',
    method: 'DELETE',
    path: '/files/:id',
    summary: { 'zh-CN': '删除还没有使用的文件', en: 'Remove a file that nothing uses' },
    status: 204,
    errors: ['FILE_IN_USE'],
  }),
};
