import type {
  AppealComment,
  AskMyComments,
  AskQueue,
  CommentPage,
  CommentPolicy,
  CommentQueue,
  CommentReceipt,
  CreateComment,
  EditComment,
  HelpfulCount,
  ListComments,
  ModerateComment,
  MyComments,
  ReportComment,
  Reported,
  SetCommentPolicy,
} from '@juyi/core/comments/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Comments: reading, writing, marking, reporting, moderating. */
export class Comments {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** One page of what is said about something, or with `parent` of the answers to one comment. */
  list(query: ListComments, options?: CallOptions): Promise<CommentPage> {
    return this.transport.send('GET', '/comments', { ...options, query: { ...query } });
  }

  /** What the viewer has written, marked and reported there. */
  mine(query: AskMyComments, options?: CallOptions): Promise<MyComments> {
    return this.transport.send('GET', '/me/comments', { ...options, query: { ...query } });
  }

  /** Comments, or answers a comment. Refused as `PERSONAL_DATA` with its places until `masked` agrees to cover it. */
  create(body: CreateComment, options?: CallOptions): Promise<CommentReceipt> {
    return this.transport.send('POST', '/comments', { ...options, body });
  }

  edit(id: string, body: EditComment, options?: CallOptions): Promise<CommentReceipt> {
    return this.transport.send('PATCH', at(id), { ...options, body });
  }

  remove(id: string, options?: CallOptions): Promise<CommentReceipt> {
    return this.transport.send('DELETE', at(id), options);
  }

  markHelpful(id: string, options?: CallOptions): Promise<HelpfulCount> {
    return this.transport.send('PUT', `${at(id)}/helpful`, options);
  }

  markUnhelpful(id: string, options?: CallOptions): Promise<HelpfulCount> {
    return this.transport.send('PUT', `${at(id)}/unhelpful`, options);
  }

  unmark(id: string, options?: CallOptions): Promise<HelpfulCount> {
    return this.transport.send('DELETE', `${at(id)}/helpful`, options);
  }

  report(id: string, body: ReportComment, options?: CallOptions): Promise<Reported> {
    return this.transport.send('POST', `${at(id)}/reports`, { ...options, body });
  }

  /** Asks another moderator to show one's hidden comment again. */
  appeal(id: string, body: AppealComment, options?: CallOptions): Promise<CommentReceipt> {
    return this.transport.send('POST', `${at(id)}/appeal`, { ...options, body });
  }

  /** Moderators: hides, admits or keeps a comment, or decides its appeal. */
  moderate(id: string, body: ModerateComment, options?: CallOptions): Promise<CommentReceipt> {
    return this.transport.send('POST', `${at(id)}/moderation`, { ...options, body });
  }

  /** Moderators: what waits for them. */
  queue(query: AskQueue, options?: CallOptions): Promise<CommentQueue> {
    return this.transport.send('GET', '/moderation/comments', { ...options, query: { ...query } });
  }

  /** For what comments are hidden, and how often that was done. */
  policy(options?: CallOptions): Promise<CommentPolicy> {
    return this.transport.send('GET', '/comments/policy', options);
  }

  /** Moderators: whether they read everything first. */
  setPolicy(body: SetCommentPolicy, options?: CallOptions): Promise<CommentPolicy> {
    return this.transport.send('PUT', '/comments/policy', { ...options, body });
  }
}

function at(id: string): string {
  return `/comments/${encodeURIComponent(id)}`;
}
