const actual = [
  'ytrue',
  'actual',
  'truth',
  'groundtruth',
  'gt',
  'truelabel',
  'target',
  'targets',
  'label',
  'labels',
  'expected',
  'true',
  'class',
  'y',
];
const predicted = [
  'ypred',
  'predicted',
  'prediction',
  'predictions',
  'pred',
  'preds',
  'predictedlabel',
  'predlabel',
  'predictedclass',
  'yhat',
  'guess',
  'output',
];

/** Of names of columns the one that says what was true: by a usual name, the more telling first, else by how it ends (`original_labels`). */
export function actualName(names: readonly string[]): string | undefined {
  return usual(names, actual) ?? names.find((name) => /(labels?|targets?|truth)$/.test(plain(name)) && !saysPredicted(name));
}

/** Of names of columns the one that says which class a model chose: by a usual name, else by how it ends (`argmax_predicted_labels`). */
export function predictedName(names: readonly string[]): string | undefined {
  return usual(names, predicted) ?? names.find((name) => /(predicted(labels?|class(es)?)?|predictions?)$/.test(plain(name)));
}

/** Whether a name says that a model made what it names, so that it never is what was true: `argmax_labels`, `resnet predictions`, `top5`. */
export function saysPredicted(name: string): boolean {
  return /pred|argmax|guess|yhat|logit|prob(a|s|$)|score|output|inferred/.test(plain(name)) || /(^|[^a-z])top[_ -]?\d/i.test(name);
}

function usual(names: readonly string[], known: readonly string[]): string | undefined {
  return known.flatMap((wanted) => names.filter((name) => plain(name) === wanted)).at(0);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
