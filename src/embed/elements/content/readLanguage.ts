import type { Messages } from '../../../texts/index.js';
import type { HostLook } from '../hostLook.js';
import type { FieldValues } from './fieldValues.js';
import { object, type Reader } from './reader.js';

/** The language of what an element shows. */
export interface ElementLanguage {
  locale: string | undefined;
  timeZone: string | undefined;
  messages: Messages | undefined;
}

const tag = textThat((text) => new Intl.Locale(text), 'a language tag such as de or zh-Hans');
const zone = textThat((timeZone) => new Intl.DateTimeFormat('en', { timeZone }), 'the name of a time zone such as Europe/Berlin');
const texts = object<Messages>(
  (value) => (Object.values(value).every((text) => typeof text === 'string' || typeof text === 'object') ? (value as Messages) : undefined),
  'an object with texts by their keys',
);

/** Reads in which language an element speaks: the page's, where nothing else is said. */
export function readLanguage(fields: FieldValues, look: HostLook): ElementLanguage {
  return {
    locale: fields.read('locale', tag) ?? look.lang,
    timeZone: fields.read('timeZone', zone),
    messages: fields.read('messages', texts),
  };
}

/** A text that something can be made of. */
function textThat(make: (text: string) => unknown, expected: string): Reader<string> {
  return (given) => {
    if (typeof given !== 'string') return { expected };
    try {
      make(given);
      return { value: given };
    } catch {
      return { expected };
    }
  };
}
