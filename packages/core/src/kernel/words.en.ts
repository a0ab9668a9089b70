import type { Role } from './viewer.ts';

const roles: Record<Role, string> = {
  resident: 'Resident',
  owner: 'Owner',
  tenant: 'Tenant',
  buildingLead: 'Building lead',
  councilMember: 'Council member',
  ownersCommittee: 'Owners’ committee',
  worker: 'Community worker',
  supervisor: 'Supervisor',
};

/** Words that every room shares, in English. This dictionary says which words there are. */
export const words = {
  roles,
  loading: 'Loading',
  retry: 'Try again',
  back: 'Back',
  cancel: 'Cancel',
  today: 'today',
  yesterday: 'yesterday',
  readAloud: 'Read it to me',
  stopReading: 'Stop reading',
  failed: 'This did not open',
  failedAdvice: 'It is not your fault. Please try again shortly, or call the service station.',
  offline: 'No connection',
  offlineAdvice: 'Please check your network and try again. Nothing you wrote is lost.',
  reference: (number: string) => `Reference ${number}`,
};

export type KernelWords = typeof words;
