import { formatStep } from '../../theme/index.js';
import { noValue } from '../values/readValue.js';
import { valueText } from '../values/valueText.js';
import { useInlineValue, type InlineValueState } from './useInlineValue.js';

/** A value of the data in a line of text; what it is of, or why there is none, is its title. */
export function InlineValueView({ source }: { source: string }) {
  const state = useInlineValue(source);
  const { text, why } = shown(state);
  return (
    <span
      className={text === noValue ? 'rf-value rf-value-none' : 'rf-value'}
      title={`${source}${why}`}
      aria-busy={state.status === 'loading'}
    >
      <bdi>{text}</bdi>
      {text === noValue && <span className="rf-visually-hidden">{why}</span>}
    </span>
  );
}

function shown(state: InlineValueState): { text: string; why: string } {
  if (state.status === 'loading') return { text: '…', why: '' };
  if (state.status === 'failed') return { text: noValue, why: `: ${state.error.message}` };
  const { result } = state;
  if (result.value === undefined) return { text: noValue, why: `: ${result.because}` };
  const used = result.used === result.runs ? '' : `, ${formatStep(result.used)} of ${formatStep(result.runs)} runs`;
  return { text: valueText(result.value), why: used };
}
