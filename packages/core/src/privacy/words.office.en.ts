/** Words about the access log at the desk, in English. */
export const words = {
  accessLog: 'What staff opened',
  accessAdvice:
    'Whenever somebody of the staff opens residents’ records it is written down here, and shown to each of those residents.',
  accessEmpty: 'Nobody has opened a record yet',
  accessEmptyAdvice: 'Whatever is opened will stand here.',
  records: (count: number) => (count === 1 ? '1 record' : `${count} records`),
  otherTask: 'another task',
};

export type AccessWords = typeof words;
