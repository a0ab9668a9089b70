import { endpoint } from '../../kernel/contract.ts';
import { SignedIn } from '../schema.ts';
import { LetterCandidates, Letters, MakeLetters, PrintedLetters, ProveLetter } from './schema.ts';

export const letterContract = {
  list: endpoint({
    action: 'letter.list',
    method: 'GET',
    path: '/letters',
    summary: { 'zh-CN': '已发出的信', en: 'The letters that were made' },
    response: Letters,
    status: 200,
    errors: [],
  }),
  candidates: endpoint({
    action: 'letter.candidates',
    method: 'GET',
    path: '/letters/candidates',
    summary: { 'zh-CN': '可以发信的住户', en: 'Who may get a letter' },
    response: LetterCandidates,
    status: 200,
    errors: [],
  }),
  make: endpoint({
    action: 'letter.make',
    method: 'POST',
    path: '/letters',
    summary: { 'zh-CN': '制作要打印的信', en: 'Make letters to print' },
    body: MakeLetters,
    response: PrintedLetters,
    status: 201,
    errors: [],
    secret: true,
  }),
  prove: endpoint({
    action: 'signIn.letter',
    method: 'POST',
    path: '/sign-in/letter',
    summary: { 'zh-CN': '用信上的代码登录', en: 'Sign in with the code of a letter' },
    body: ProveLetter,
    response: SignedIn,
    status: 201,
    errors: ['LETTER_WRONG', 'LETTER_LOCKED', 'WAY_NOT_OFFERED', 'KIOSK_RETIRED'],
    secret: true,
    usesUp: true,
  }),
};
