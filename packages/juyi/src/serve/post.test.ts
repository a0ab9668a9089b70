import { describe, expect, test } from 'vitest';
import { readServeOptions } from './arguments.ts';
import { readPost } from './post.ts';

describe('how messages leave', () => {
  test('is said by the environment alone: mail, text messages, another system', () => {
    const environment = {
      JUYI_SMTP: 'smtps://juyi:open-sesame@mail.example',
      JUYI_MAIL_FROM: '阳光花园 <no-reply@garden.example>',
      JUYI_SMS_URL: 'https://sms.example/send',
      JUYI_SMS_KEY: 'k',
      JUYI_SMS_TEMPLATES: 'signIn.code=SMS_1, news=SMS_2',
      JUYI_WEBHOOK: 'https://site.example/hook',
      JUYI_WEBHOOK_SECRET: 'a-secret-of-24-characters-1 a-secret-of-24-characters-2',
    };
    expect(readServeOptions([], environment).post).toEqual({
      mail: { server: environment.JUYI_SMTP, from: environment.JUYI_MAIL_FROM },
      sms: { url: environment.JUYI_SMS_URL, key: 'k', templates: { 'signIn.code': 'SMS_1', news: 'SMS_2' } },
      webhook: { url: environment.JUYI_WEBHOOK, secrets: environment.JUYI_WEBHOOK_SECRET.split(' ') },
    });
  });

  test.each([
    [{ JUYI_SMTP: 'smtp://u:open-sesame@h' }, 'JUYI_MAIL_FROM must be set'],
    [{ JUYI_SMTP: 'open-sesame', JUYI_MAIL_FROM: 'a' }, 'JUYI_SMTP takes'],
    [{ JUYI_SMS_URL: 'ftp://open-sesame', JUYI_SMS_KEY: 'k', JUYI_SMS_TEMPLATES: 'a=b' }, 'JUYI_SMS_URL takes'],
    [{ JUYI_SMS_URL: 'https://h', JUYI_SMS_KEY: 'k', JUYI_SMS_TEMPLATES: 'open-sesame' }, 'JUYI_SMS_TEMPLATES takes'],
    [{ JUYI_WEBHOOK_SECRET: 'open-sesame' }, 'JUYI_WEBHOOK must be set'],
  ])('says what is missing or wrong, and repeats no secret: %j', (environment, said) => {
    const read = () => readPost(environment);
    expect(read).toThrow(said);
    expect(read).not.toThrow(/open-sesame/);
  });

  test('has a name in both languages, and an address for links', () => {
    const name = (text: string) => readServeOptions(['--name', text], {}).name;
    expect(name('阳光花园|Sunshine Garden')).toEqual({ 'zh-CN': '阳光花园', en: 'Sunshine Garden' });
    expect(name('阳光花园')).toEqual({ 'zh-CN': '阳光花园', en: '阳光花园' });
    expect(readServeOptions([], { JUYI_SITE: 'https://garden.example' }).site).toBe('https://garden.example');
  });
});
