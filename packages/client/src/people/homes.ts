import type {
  Assist,
  AssistedActs,
  AssistedCandidates,
  AssistedSession,
  FindAssisted,
  Kiosks,
  MadeKiosk,
  MakeKiosk,
} from '@juyi/core/people/assisted/schema';
import type { Claim, ClaimsToDecide, DecideClaim, MakeClaim, MyClaims } from '@juyi/core/people/claims/schema';
import type { LetterCandidates, Letters, MakeLetters, PrintedLetters } from '@juyi/core/people/letters/schema';
import type { EndRole, FindPeople, FoundPeople, GiveRole, HeldRole, HeldRoles } from '@juyi/core/people/roles/schema';
import type { Client } from '../client.ts';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Who lives where, and who does what: letters, claims, roles, and help at an officer's desk. */
export class Homes {
  private readonly transport: Transport;

  constructor({ transport }: Pick<Client, 'transport'>) {
    this.transport = transport;
  }

  letters(options?: CallOptions): Promise<Letters> {
    return this.transport.send('GET', '/letters', options);
  }

  /** Who may get a letter. */
  letterCandidates(options?: CallOptions): Promise<LetterCandidates> {
    return this.transport.send('GET', '/letters/candidates', options);
  }

  /** Makes letters; their codes are in this answer and nowhere else. */
  makeLetters(body: MakeLetters, options?: CallOptions): Promise<PrintedLetters> {
    return this.transport.send('POST', '/letters', { ...options, body });
  }

  myClaims(options?: CallOptions): Promise<MyClaims> {
    return this.transport.send('GET', '/me/claims', options);
  }

  /** Says which home is mine. */
  claim(body: MakeClaim, options?: CallOptions): Promise<Claim> {
    return this.transport.send('POST', '/me/claims', { ...options, body });
  }

  withdrawClaim(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/me/claims/${id}`, options);
  }

  /** The claims that wait for an officer. */
  claims(options?: CallOptions): Promise<ClaimsToDecide> {
    return this.transport.send('GET', '/claims', options);
  }

  decideClaim(id: string, body: DecideClaim, options?: CallOptions): Promise<Claim> {
    return this.transport.send('POST', `/claims/${id}/decision`, { ...options, body });
  }

  roles(options?: CallOptions): Promise<HeldRoles> {
    return this.transport.send('GET', '/roles', options);
  }

  findPeople({ q }: FindPeople, options?: CallOptions): Promise<FoundPeople> {
    return this.transport.send('GET', '/roles/people', { ...options, query: { q } });
  }

  giveRole(body: GiveRole, options?: CallOptions): Promise<HeldRole> {
    return this.transport.send('POST', '/roles', { ...options, body });
  }

  endRole(id: string, body: EndRole, options?: CallOptions): Promise<HeldRole> {
    return this.transport.send('POST', `/roles/${id}/end`, { ...options, body });
  }

  /** Whom one may help at a door. */
  assistable({ unit }: FindAssisted, options?: CallOptions): Promise<AssistedCandidates> {
    return this.transport.send('GET', '/assisted/people', { ...options, query: { unit } });
  }

  /** Opens a session beside a resident; this page's own goes on. */
  assist(body: Assist, options?: CallOptions): Promise<AssistedSession> {
    return this.transport.send('POST', '/assisted', { ...options, body });
  }

  /** What was done for me with somebody's help. */
  assistedActs(options?: CallOptions): Promise<AssistedActs> {
    return this.transport.send('GET', '/me/assisted', options);
  }

  kiosks(options?: CallOptions): Promise<Kiosks> {
    return this.transport.send('GET', '/kiosks', options);
  }

  makeKiosk(body: MakeKiosk, options?: CallOptions): Promise<MadeKiosk> {
    return this.transport.send('POST', '/kiosks', { ...options, body });
  }

  endKiosk(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/kiosks/${id}`, options);
  }
}
