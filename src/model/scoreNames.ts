import { actualName, predictedName } from './predictionNames.js';

/** How names of scores of one class begin; the rest is the class. */
const ofClass = /^((?:.*[\s_\-./:])?(?:scores?|probs?|proba|probabilit(?:y|ies)|logits?|pyx|confidences?)[\s_\-./:]+|p[\s_\-./:]+)(.+)$/i;
const whole = /(^|[\s_\-./:])(scores?|probs?|proba|probabilit(y|ies)|logits?|pyx|confidences?)$|^p$/i;

/** A column with a model's scores of one class. */
export interface ClassScoreName {
  /** What the name says the class is. */
  class: string;
  /** Of the column. */
  name: string;
}

/** Whether a name says that a column holds scores of a model: of all classes, of the positive one, or of one that it names. */
export function isScoreName(name: string): boolean {
  return !isClassName(name) && (whole.test(name) || ofClass.test(name));
}

/** Of names of columns those with one model's scores of a class each: of names that begin alike the most there are, of equally many the first. */
export function classScoreNames(names: readonly string[]): ClassScoreName[] {
  const starts = new Map<string, ClassScoreName[]>();
  for (const name of names) {
    const [, start = '', of] = isClassName(name) ? [] : (ofClass.exec(name) ?? []);
    if (of === undefined) continue;
    const key = start.toLowerCase();
    starts.set(key, [...(starts.get(key) ?? []), { class: of, name }]);
  }
  return [...starts.values()].reduce<ClassScoreName[]>((most, some) => (some.length > most.length ? some : most), []);
}

/** What says which class was true or chosen is no score, whatever it begins with: `pyx_argmax_predicted_labels`. */
function isClassName(name: string): boolean {
  return predictedName([name]) !== undefined || actualName([name]) !== undefined;
}
