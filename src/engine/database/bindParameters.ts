import type { SqlParameter } from '../compile/index.js';
import type { DuckBindings } from './duckBindings.js';

/** The variable that holds parameter i in the text of a statement. */
export function parameterText(index: number): string {
  return `getvariable('p${index}')`;
}

/**
 * Puts parameters into variables of the connection, where the statement's text finds them: DuckDB-WASM can cancel a query that was sent as text but no
 * prepared one, and the values must not become text. They are bound to prepared SET statements as texts and cast there: bound as JSON numbers
 * they would lose bits or be refused.
 */
export function bindParameters(bindings: DuckBindings, connection: number, params: readonly SqlParameter[]): void {
  params.forEach((param, i) => {
    const { value, texts } = placeholderOf(param);
    const statement = bindings.createPrepared(connection, `SET VARIABLE p${i} = ${value}`);
    try {
      bindings.runPrepared(connection, statement, texts);
    } finally {
      bindings.closePrepared(connection, statement);
    }
  });
}

function placeholderOf(param: SqlParameter): { value: string; texts: string[] } {
  switch (typeof param) {
    case 'string':
      return { value: '?::VARCHAR', texts: [param] };
    case 'number':
      return { value: '?::VARCHAR::DOUBLE', texts: [String(param)] };
    case 'boolean':
      return { value: '?::VARCHAR::BOOLEAN', texts: [String(param)] };
    default:
      return { value: `[${param.map(() => '?').join(', ')}]::VARCHAR[]`, texts: [...param] };
  }
}
