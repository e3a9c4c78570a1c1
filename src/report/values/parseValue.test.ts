import { describe, expect, test } from 'vitest';
import { parseValue } from './parseValue.js';
import type { ValueExpression } from './valueExpression.js';

const metric = (key: string, reduce: object | string) => ({ from: 'metric', key, reduce });
const of = { name: 'A' };

describe('values in text', () => {
  test.each<[string, object]>([
    ['last loss of A', { value: metric('loss', 'last'), of }],
    ['loss of A', { value: metric('loss', 'last'), of }],
    ['best val/accuracy of A', { over: 'best', value: metric('val/accuracy', 'best'), of }],
    ['mean loss of A', { over: 'mean', value: metric('loss', 'mean'), of }],
    ['median loss of A', { over: 'median', value: metric('loss', 'last'), of }],
    ['mean last loss of A', { over: 'mean', value: metric('loss', 'last'), of }],
    ['sd best loss of A', { over: 'sd', value: metric('loss', 'best'), of }],
    ['argmin loss of A', { value: metric('loss', 'argmin'), of }],
    ['count of A', { over: 'count', of }],
    ['count loss of A', { over: 'count', value: metric('loss', 'last'), of }],
    ['loss at best val/acc of A', { value: metric('loss', { atBest: 'val/acc' }), of }],
    ['mean loss at best val/acc of A', { over: 'mean', value: metric('loss', { atBest: 'val/acc' }), of }],
    ['config.lr of A', { value: { from: 'config', key: 'lr' }, of }],
    ['mean summary.f1.macro of A', { over: 'mean', value: { from: 'summary', key: 'f1.macro' }, of }],
    ['state of A', { value: { from: 'run', key: 'state' }, of }],
    ['"state" of A', { value: metric('state', 'last'), of }],
    ['"config.lr" of A', { value: metric('config.lr', 'last'), of }],
    ['best of A', { value: metric('best', 'last'), of }],
    ['last "a \\"b\\" of" of A', { value: metric('a "b" of', 'last'), of }],
    ['loss of my run,  of 3', { value: metric('loss', 'last'), of: { name: 'my run,  of 3' } }],
    ['loss of "best of 3"', { value: metric('loss', 'last'), of: { name: 'best of 3' } }],
    ['  loss   of   A  ', { value: metric('loss', 'last'), of }],
    ['name of best acc of A', { value: { from: 'run', key: 'name' }, of: { best: 'acc', of } }],
    ['loss of best acc of "best b of c"', { value: metric('loss', 'last'), of: { best: 'acc', of: { name: 'best b of c' } } }],
    ['loss of best acc', { value: metric('loss', 'last'), of: { name: 'best acc' } }],
    ['constructor loss of A', {}],
  ])('%s', (source, expected: Partial<ValueExpression>) => {
    if (Object.keys(expected).length > 0) expect(parseValue(source)).toEqual(expected);
    else expect(() => parseValue(source)).toThrow(/"loss" is not expected after "constructor"/);
  });

  test.each<[string, RegExp]>([
    ['', /does not say of what/],
    ['loss', /does not say of what/],
    ['of A', /nothing before "of"/],
    ['loss of', /no name after "of"/],
    ['best val accuracy of A', /"accuracy" is not expected after "val"; keys with spaces/],
    ['"loss of A', /quotes at character 1/],
    ['loss of "\\x"', /quotes at character 9/],
    ['loss at best of A', /"at" is not expected/],
  ])('says what is wrong with %j', (source, message) => {
    expect(() => parseValue(source)).toThrow(message);
  });
});
