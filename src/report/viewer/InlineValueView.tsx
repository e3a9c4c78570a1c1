import { useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { noValue } from '../values/readValue.js';
import { valueText } from '../values/valueText.js';
import { viewerTexts } from './texts.js';
import { useInlineValue, type InlineValueState } from './useInlineValue.js';

/** A value of the data in a line of text; what it is of, or why there is none, is its title. */
export function InlineValueView({ source }: { source: string }) {
  const locale = useLocale();
  const state = useInlineValue(source);
  const { text, title, why } = shown(source, state, locale);
  return (
    <span className={text === noValue ? 'rf-value rf-value-none' : 'rf-value'} title={title} aria-busy={state.status === 'loading'}>
      <bdi>{text}</bdi>
      {text === noValue && <span className="rf-visually-hidden">{why}</span>}
    </span>
  );
}

interface Shown {
  text: string;
  title: string;
  why?: string;
}

function shown(source: string, state: InlineValueState, locale: Locale): Shown {
  const t = textsOf(viewerTexts, locale);
  const none = (why: string): Shown => ({ text: noValue, title: t('noValue', { source, why }), why: `: ${why}` });
  if (state.status === 'loading') return { text: '…', title: source };
  if (state.status === 'failed') return none(state.error.message);
  const { result } = state;
  if (result.value === undefined) return none(result.because);
  const { used, runs } = result;
  return { text: valueText(result.value, locale), title: used === runs ? source : t('valueOf', { source, used, count: runs }) };
}
