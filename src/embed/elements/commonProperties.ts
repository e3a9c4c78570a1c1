import type { ExportSource, GetToken, QueryEngine } from '../../engine/index.js';
import type { Messages } from '../../texts/index.js';
import type { Density, RunfolioTheme, Theme } from '../../theme/index.js';

/** Properties of all runfolio elements. Each counts before the field of the same name in the JSON child, and that before the attribute. */
export interface CommonProperties {
  /** The folder of an export, absolute or relative to the page. */
  src?: string | undefined;
  /** Where a server's API is, absolute or relative to the page. Default: none, the export is read in the browser. */
  api?: string | undefined;
  /** Exports by the ids of their projects, where there are several. */
  exports?: readonly ExportSource[] | undefined;
  /** Id of the project on the server, or among `exports`. */
  project?: string | undefined;
  /** Who is signed in, in any words that differ by reader: engines are never shared by two. */
  principal?: string | undefined;
  /** An engine of your own, which you dispose of yourself. */
  engine?: QueryEngine | undefined;
  /** Gives the token that requests carry as `Authorization: Bearer …`: asked before it ends, where it is refused, and when the page is online again. */
  getToken?: GetToken | undefined;
  /** `auto`, the default, and `host` are that of the page around, also where an object with tokens, a palette and a font says no mode. */
  theme?: Theme | 'auto' | RunfolioTheme | undefined;
  /** How much room rows, paddings and controls take. It counts before that of `theme`. Default `regular`. */
  density?: Density | undefined;
  /** A language tag. Default: that of the nearest `lang` around, else English. */
  locale?: string | undefined;
  /** In which moments are told: an IANA name. Default: that of the browser. */
  timeZone?: string | undefined;
  /** Texts in place of the library's own, by their keys. */
  messages?: Messages | undefined;
  /** CSS pixels, or a CSS length. */
  height?: number | string | undefined;
}
