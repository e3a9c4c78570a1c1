import { isNamed, type ColumnMapping } from '../inputOptions.js';

/** Whether a value is what a run was set to, or what came out. */
export type KeyRole = 'config' | 'summary';

const configPart = /^(?:configs?|cfg|conf|args?|arguments|params?|parameters|hparams|hp|hyper_?param(?:eter)?s?|settings|options|flags)$/i;
const summaryPart =
  /^(?:summary|metrics?|results?|scores?|performance|eval(?:uation)?s?|eval_metrics|best|final|stats|statistics|timings?|losses|outputs?|(?:train|val|valid|validation|test)(?:_(?:metrics|results|scores?))?)$/i;
const outcomeWord =
  /(?:^|[^a-z])(?:loss(?:es)?|acc|accuracy|auc|auroc|ap|map|f1|f[- _]?score|score|scores|precision|recall|err|error|errors|rmse|mse|mae|r2|ppl|perplexity|bleu|rouge|wer|cer|iou|dice|psnr|ssim|fid|reward|rewards|return|returns|regret|objective|cost|metric|val|valid|validation|test|eval|best|final|mean|std|median|rank|diff|gain|time|runtime|duration|elapsed|latency|throughput|speed|per[ _]sec(?:ond)?|samples[ _]per|step[ _]time|memory|top[- _]?\d+|kappa|mcc|corr|ndcg|mrr|hits|success|wins?|losses|result|results|value|episodes?|samples[ _]seen)(?:$|[^a-z]|\d)/i;

/** Whether a name sounds like something that was measured. */
export function isOutcome(key: string): boolean {
  return outcomeWord.test(key.replaceAll('_', ' '));
}

/**
 * What a dotted key is: as the mapping says; else as the first part of it that says so (`config`, `metrics`, …); else numbers whose name sounds
 * measured are summary, everything else config.
 */
export function keyRole(key: string, isNumber: boolean, map: ColumnMapping = {}): KeyRole {
  if (isNamed(key, map.config)) return 'config';
  if (isNamed(key, map.summary)) return 'summary';
  const parts = key.split(/[./]/);
  for (const part of parts.slice(0, -1)) {
    if (configPart.test(part)) return 'config';
    if (summaryPart.test(part)) return 'summary';
  }
  return isNumber && isOutcome(parts.at(-1)!) ? 'summary' : 'config';
}

/** Whether a key begins with a part such as `config/`. */
export function isConfigKey(key: string): boolean {
  const [first, ...rest] = key.split(/[./]/);
  return rest.length > 0 && configPart.test(first!);
}
