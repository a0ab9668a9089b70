import type {
  AppointMember,
  CreateSpace,
  JoinRequests,
  Membership,
  OwnSpaces,
  Space,
  SpaceList,
  SpaceReceipt,
} from '@juyi/core/spaces/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Councils, committees and groups. */
export class Spaces {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  list(options?: CallOptions): Promise<SpaceList> {
    return this.transport.send('GET', '/spaces', { ...options, anonymous: true });
  }

  read(id: string, options?: CallOptions): Promise<Space> {
    return this.transport.send('GET', `/spaces/${id}`, { ...options, anonymous: true });
  }

  mine(options?: CallOptions): Promise<OwnSpaces> {
    return this.transport.send('GET', '/me/spaces', options);
  }

  create(body: CreateSpace, options?: CallOptions): Promise<SpaceReceipt> {
    return this.transport.send('POST', '/spaces', { ...options, body });
  }

  join(id: string, options?: CallOptions): Promise<Membership> {
    return this.transport.send('PUT', `/spaces/${id}/membership`, options);
  }

  leave(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/spaces/${id}/membership`, options);
  }

  requests(id: string, options?: CallOptions): Promise<JoinRequests> {
    return this.transport.send('GET', `/spaces/${id}/requests`, options);
  }

  /** Lets in, or not, whoever asked; `member` is the request's id. */
  admit(id: string, member: string, accept: boolean, options?: CallOptions): Promise<Membership> {
    return this.transport.send('PUT', `/spaces/${id}/requests/${member}`, { ...options, body: { accept } });
  }

  appoint(id: string, body: AppointMember, options?: CallOptions): Promise<SpaceReceipt> {
    return this.transport.send('POST', `/spaces/${id}/members`, { ...options, body });
  }

  dismiss(id: string, member: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/spaces/${id}/members/${member}`, options);
  }
}
