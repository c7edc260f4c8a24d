import { describe, expect, it } from 'vitest';
import { ruledOutIn } from '../../../src/nlu/cues/ruled-out.ts';
import { shippedBrain } from '../../brain.ts';

const { causes } = shippedBrain().knowledge.content;

function ruledOut(text: string): readonly string[] {
  return ruledOutIn(text, causes).topics;
}

describe('what a merchant says it is not', () => {
  it.each([
    ['The Wi-Fi is fine but nobody can pay', 'network-connection'],
    ['刷不了卡，网络没问题', 'network-connection'],
    ['there is plenty of money on it, still declined', 'insufficient-funds'],
    ['客人余额够的，就是刷不过', 'insufficient-funds'],
    ["the card isn't expired, we checked", 'card-invalid'],
    ['卡没过期，还是被拒', 'card-invalid'],
    ['密码没输错，还是拒绝', 'input-error'],
    ['tap works, chip does not', 'contactless-declined'],
    ['机器没问题，就是刷卡被拒', 'device-fault'],
  ])('is read from "%s"', (text, topic) => {
    expect(ruledOut(text)).toContain(topic);
  });

  it.each([
    ['a denial', "the customer hasn't got enough money on the card"],
    ['a denial within', 'the wifi is not working fine'],
    ['a Chinese denial', '余额不够吧，刷不了'],
    ['a question', 'is the internet fine? no payments'],
    ['a Chinese question', '网络正常吗'],
    ['a choice', '余额够不够'],
    ['a question by its two halves', '你看看有没有过期'],
    ['a question for how', '机器重启几次才会好的'],
    ['words about others', '隔壁店网络正常，就我们断'],
    ['words about other terminals', 'the other terminals work fine, this one is dead'],
    ['part of a word', 'the PIN was incorrect'],
    ['a supposition within', 'how can a customer check if he has enough balance'],
    ['a supposition', 'if the internet works I will try again'],
    ['words about something else', 'every card is declined since noon'],
  ])('is not read from %s', (_, text) => {
    expect(ruledOut(text)).toEqual([]);
  });

  it('is cut out of the words that are left', () => {
    expect(ruledOutIn('Wi-Fi is fine, screen says out of paper', causes).rest).toBe(
      ', screen says out of paper',
    );
  });

  it('leaves nothing of a text that says nothing else', () => {
    expect(ruledOutIn('网络没问题', causes).rest).toBe('');
  });
});
