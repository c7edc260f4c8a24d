import type { TrainingLine } from '../../../src/nlu/classifier/training-line.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'insufficient-funds': [
    'not enough money on the card',
    'it says insufficient funds',
    'insufficient funds shown on the terminal',
    'the card has no money left',
    'balance too low to pay',
    '余额不足',
    '提示余额不足刷不了',
    '卡里没有钱了',
    '卡里钱不够',
    '余额不够付款',
  ],
  'printer-fault': [
    'the receipt printer is jammed',
    'no paper comes out of the printer',
    'receipts print blank',
    'printer will not print the receipt',
    'the paper roll is stuck in the printer',
    '打印机不出纸',
    '小票打印不出来',
    '打印纸卡住了',
    '小票是空白的',
    '打印机坏了',
  ],
  'network-connection': [
    'the terminal cannot connect to the network',
    'no internet on the card machine',
    'wifi keeps dropping on the terminal',
    'connection lost during payment',
    'network error on the machine',
    '网络连不上',
    '提示通讯失败',
    '机器没有信号',
    '无线网总是断开',
    '网络错误付不了',
  ],
  greeting: [
    'hello',
    'hi there',
    'good morning',
    'hey team',
    'good evening everyone',
    '你好',
    '早上好',
    '大家好',
    '您好在吗',
    '晚上好',
  ],
};

const BACKGROUND_TEXTS = [
  'what is for lunch today',
  'when do you pay out my money',
  'send me last month invoice',
  '今天中午吃什么',
  '什么时候结算',
  '发票怎么开',
];

/** Forty lines of four intents in two languages, and six of none. */
export const SAMPLE_LINES: readonly TrainingLine[] = [
  ...Object.entries(TEXTS).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent }))),
  ...BACKGROUND_TEXTS.map((text) => ({ text, intent: '__oos__' })),
];
