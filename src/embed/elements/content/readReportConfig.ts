import { readReport, type ExternalMedia, type LoadAsset, type ReportDocument } from '../../../report/index.js';
import type { ContentState } from '../elementContent.js';
import { reportFields } from '../fields.js';
import { FieldValues } from './fieldValues.js';
import type { ReadContent } from './mountContent.js';
import { flag, number, oneOf, parsed, text, type Reader } from './reader.js';
import { readCommon, type CommonConfig } from './readCommon.js';

/** Where a report comes from: it is there, at an address, or on the server under its id. */
export type ReportOrigin = { document: ReportDocument } | { address: string } | { id: string };

/** What a report shows. */
export interface ReportConfig extends CommonConfig {
  report: ReportOrigin;
  /** Whether the only export there is has the runs of all projects that the report names. */
  isOneProject: boolean;
  savedAt: number | undefined;
  header: boolean;
  externalMedia: ExternalMedia;
  loadAsset: LoadAsset | undefined;
}

const loadAsset: Reader<LoadAsset> = (given) => (typeof given === 'function' ? { value: given as LoadAsset } : { expected: 'a function' });

/** A saved report may be the JSON child as it is. */
function wrapped(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return json['kind'] === 'report' ? { report: json } : json;
}

/** Reads what `<runfolio-report>` was given. */
export function readReportConfig({ input, look }: ContentState): ReadContent<ReportConfig> {
  const fields = new FieldValues(input, wrapped);
  fields.refuseOthers(reportFields);
  const given = fields.given('report')?.value;
  const isText = typeof given === 'string' && !given.trimStart().startsWith('{');
  const named = isText ? fields.read('report', text) : undefined;
  const document = isText ? undefined : fields.read('report', parsed(readReport));
  if (given === undefined && fields.problems.length === 0)
    fields.problems.push('There is no report: give it report, the address of one, or the id of one on the server.');
  const isServer = fields.given('api') !== undefined;
  const common = readCommon(fields, look, { needsProject: false });
  const config: ReportConfig = {
    ...common,
    report: document ? { document } : originOf(named ?? '', isServer),
    isOneProject: fields.given('src') !== undefined && fields.given('project') === undefined,
    savedAt: fields.read('savedAt', number(0)),
    header: fields.read('header', flag) ?? true,
    externalMedia: fields.read('externalMedia', oneOf('ask', 'load')) ?? 'ask',
    loadAsset: fields.read('loadAsset', loadAsset),
  };
  return fields.problems.length > 0 ? { problems: fields.problems } : { config };
}

/** Ids have neither dots nor slashes. */
function originOf(named: string, isServer: boolean): ReportOrigin {
  return isServer && /^[\w-]+$/.test(named) ? { id: named } : { address: named };
}
