/** Words of the messages that bring a sign-in code, in English. This dictionary says which words there are. */
export const words = {
  subject: (place: string, digits: string) => `Your code for ${place}: ${digits}`,
  code: (place: string, digits: string) => `Your code to sign in to ${place}: ${digits}`,
  lasts: (minutes: number) =>
    `It works once, for ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. Nobody from the service station will ever ask you for it.`,
  link: (address: string) => `Or open this page and press “Sign in”:\n${address}`,
  notYou: 'If you did not ask for it, you need not do anything.',
};

export type MailWords = typeof words;
