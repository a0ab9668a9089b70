/** Words of the page that a sign-in link leads to, in English. This dictionary says which words there are. */
export const words = {
  title: 'Sign in',
  button: 'Sign in',
  whoAreYou: 'Several people use this address. Who are you?',
  somebodyElse: 'Somebody else',
};

export type LinkWords = typeof words;
