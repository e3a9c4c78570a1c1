import * as z from 'zod/mini';
import { RunfolioError, takeForward, type PanelDocument } from '../model/index.js';
import type { PanelKind } from './panelKind.js';

/**
 * The spec of a document, taken forward to the version of its kind. Throws `unsupported-version` for one that is newer than
 * this library, `bad-spec` for one that does not fit its schema.
 */
export function readSpec<Spec, State, View, Prepared>(kind: PanelKind<Spec, State, View, Prepared>, document: PanelDocument): Spec {
  const { version } = document;
  if (version > kind.version) {
    const hint = 'A newer version of this page can show it.';
    throw new RunfolioError(
      'unsupported-version',
      `This panel is of version ${version} of "${kind.kind}"; up to ${kind.version} is known.`,
      { hint },
    );
  }
  const spec = takeForward(document.spec, version, kind.migrations);
  const parsed = z.safeParse(kind.schema, spec);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'spec';
  throw new RunfolioError('bad-spec', `The settings of this panel are not valid: ${place}: ${issue?.message ?? 'unknown'}.`, {
    cause: parsed.error,
  });
}
