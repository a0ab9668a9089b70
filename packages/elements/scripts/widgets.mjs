/** The widgets that a page may place, and the file of `src/bundle` that each comes in. Others come inside these. */
export const widgets = {
  'juyi-community': 'core',
  'juyi-proposals': 'core',
  'juyi-proposal': 'proposal',
  'juyi-proposal-form': 'proposal-form',
  'juyi-proposal-words': 'proposal-words',
  'juyi-comments': 'comments',
  'juyi-polls': 'polls',
  'juyi-poll': 'poll',
  'juyi-space': 'space',
  'juyi-sign-in': 'sign-in',
  'juyi-me': 'me',
};
