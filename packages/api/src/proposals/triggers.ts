const gathering = (row: 'new' | 'old') => `(select state from proposals where id = ${row}.proposal) is not 'submitted'`;

/** What holds whatever the code above says: co-signs only while they are gathered, and a count that is their count. */
export const proposalTriggers = [
  `create trigger cosigns_while_gathering before insert on cosigns when ${gathering('new')}
   begin select raise(abort, 'COSIGN_CLOSED'); end`,
  `create trigger cosigns_kept before delete on cosigns when ${gathering('old')}
   begin select raise(abort, 'COSIGN_CLOSED'); end`,
  `create trigger cosigns_given after insert on cosigns
   begin update proposals set cosigns = cosigns + 1 where id = new.proposal; end`,
  `create trigger cosigns_taken after delete on cosigns
   begin update proposals set cosigns = cosigns - 1 where id = old.proposal; end`,
  `create trigger proposals_locked before update of title, body on proposals
   when old.state <> 'draft' and (old.title is not new.title or old.body is not new.body)
     and (old.state <> 'submitted' or exists (select 1 from cosigns where proposal = old.id))
   begin select raise(abort, 'PROPOSAL_LOCKED'); end`,
  `create trigger proposals_answered before update of state on proposals
   when new.state = 'answered' and not exists (select 1 from answers where proposal = new.id)
   begin select raise(abort, 'ANSWER_REQUIRED'); end`,
];

/** Search over single characters, so that a phrase finds what a substring search would. */
export const proposalSearch = `create virtual table proposal_search using fts5(words, content='', contentless_delete=1)`;
