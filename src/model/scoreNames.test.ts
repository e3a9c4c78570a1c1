import { expect, test } from 'vitest';
import { classScoreNames, isScoreName } from './scoreNames.js';

test.each([
  'score',
  'y_score',
  'probs',
  'pyx',
  'confidence',
  'p',
  'score_cat',
  'p cat',
  'resnet.logits.cat',
  'pyx_3',
  'y_pred_proba',
  'Probability: cat',
])('%s names scores', (name) => expect(isScoreName(name)).toBe(true));

test.each(['scorer', 'problem', 'price', 'pyx_argmax_predicted_labels', 'page 3', 'label', 'predicted', 'pixels'])('%s does not', (name) =>
  expect(isScoreName(name)).toBe(false),
);

test('scores of classes are those of one model, whatever else begins so', () => {
  const names = ['original_labels', 'pyx_0', 'pyx_1', 'pyx_argmax_predicted_labels', 'a_score_cat'];
  expect(classScoreNames(names)).toEqual([
    { class: '0', name: 'pyx_0' },
    { class: '1', name: 'pyx_1' },
  ]);
  expect(classScoreNames(['a_prob_cat', 'b_prob_cat', 'a_prob_dog', 'b_prob_dog']).map(({ name }) => name)).toEqual([
    'a_prob_cat',
    'a_prob_dog',
  ]);
  expect(classScoreNames(['score', 'label'])).toEqual([]);
});
