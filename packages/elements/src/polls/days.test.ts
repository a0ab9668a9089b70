import { expect } from '@open-wc/testing';
import { dayIn } from './day-in.ts';
import { dayAndTime } from './juyi-poll/facts.ts';

const midnight = Date.UTC(2026, 11, 3);
const far = 'Pacific/Kiritimati';

describe('the days of a vote', () => {
  it('are the community’s, wherever it is read', () => {
    expect(dayIn(far, midnight - 1, 'en')).to.match(/^December 3/);
    expect(dayIn('Pacific/Pago_Pago', midnight, 'zh-CN')).to.match(/12月2日$/);
  });

  it('say by which clock to whoever is elsewhere, and to nobody else', () => {
    expect(dayAndTime(midnight, 'en', far)).to.equal('Dec\u00a03, 14:00 GMT+14');
    expect(dayAndTime(midnight, 'zh-CN', far)).to.match(/12月3日.*GMT\+14/);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(dayAndTime(midnight, 'en', timeZone)).not.to.match(/GMT|UTC/);
  });
});
