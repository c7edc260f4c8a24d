import fc from 'fast-check';

/** Texts that try to be more than text. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '<!channel> <!here> <@U1> <#C1> <!subteam^S1> <!date^1^{date}|x>',
    '*bold* _italic_ ~strike~ `code` ```block``` > quote',
    '<https://evil.example|your bank> https://evil.example [x](https://evil.example)',
    'pay \u202eecivres\u202c \u2066now\u2069 \u200f',
    'half \ud800 a \udc00 character',
    '&lt;!channel&gt; &amp;',
    ' \n\t ',
    '\u0000\u0007',
    'a'.repeat(40_000),
    '卡'.repeat(40_000),
    '😀'.repeat(20_000),
    '<'.repeat(40_000),
    'word '.repeat(8000),
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('<', '!', '>', '&', '*', '\ud83d', '\ude00', ' ', 'a') }),
);
