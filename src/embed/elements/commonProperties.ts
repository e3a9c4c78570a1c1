import type { ExportSource, GetToken, QueryEngine } from '../../engine/index.js';
import type { Theme } from '../../theme/index.js';

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
  /** Default `auto`: that of the page around. */
  theme?: Theme | 'auto' | undefined;
  /** CSS pixels, or a CSS length. */
  height?: number | string | undefined;
}
