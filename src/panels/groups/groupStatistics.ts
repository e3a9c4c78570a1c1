import type { Centre, Spread } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from './texts.js';

/** What a header says of both: `mean ± sd`, `median · mean ± sd`, `IQM · 95 % bootstrap`. */
export function treatmentOf(centre: Centre, spread: Spread, locale?: Locale): string {
  const words = textsOf(groupTexts, locale);
  const name = words(centre);
  const ofMean = centre === 'mean';
  switch (spread) {
    case 'sd':
      return ofMean ? words('meanSd') : words('centreSd', { centre: name });
    case 'stderr':
      return ofMean ? words('meanStderr') : words('centreStderr', { centre: name });
    case 't':
      return ofMean ? words('meanT') : words('centreT', { centre: name });
    case 'bootstrap':
      return words('centreBootstrap', { centre: name });
    case 'range':
      return words('centreRange', { centre: name });
    case 'none':
      return name;
    default:
      return spread satisfies never;
  }
}
