/** The forms of a text that counts something, by the plural categories of its language (CLDR): English has `one` and `other`. The number is `{count}`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text as data: `{names}` in braces stand for what is put in. */
export type Message = string | PluralForms;

/** Texts by their keys: the folder and the name, as `linePlot.noRun`. */
export type Messages = Readonly<Record<string, Message>>;

/** The English texts of a folder, by their names. */
export interface TextSet<English extends Messages = Messages> {
  /** First part of the keys, and the name of the file with the translations. */
  readonly folder: string;
  readonly english: English;
}

type NamesIn<Pattern> = Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type PlaceholdersOf<Text extends Message> = Text extends string ? NamesIn<Text> : 'count' | NamesIn<Text[keyof Text]>;

/** What is put into a text. Numbers are written as the locale does, whole ones in groups of digits. */
export type ValuesOf<Text extends Message, Value = string | number> = {
  readonly [Name in PlaceholdersOf<Text>]: Name extends 'count' ? number : Value;
};

/** Nothing for a text without placeholders, else one record of them. */
export type ValuesGiven<Text extends Message, Value = string | number> = [PlaceholdersOf<Text>] extends [never]
  ? []
  : [values: ValuesOf<Text, Value>];

/** The texts of a folder, in English; their translations are in `src/languages`. */
export function defineTexts<const English extends Messages>(folder: string, english: English): TextSet<English> {
  return { folder, english };
}
