export { compile, type CompileContext, type Dialect } from './compile.js';
export { curveGroupsSql, curveRowsSql } from './curveRowsSql.js';
export { runIdsSql } from './runIdsSql.js';
export { cellName } from './runsPageSql.js';
export type { ColumnValues, TypedValue } from './columnValues.js';
export { rowSource, type RowSource } from './rowSource.js';
export { RunTable, type ExportSchema } from './runTable.js';
export { ident, sql, sqlText, type Sql, type SqlParameter } from './sql.js';
export { columnsTable, historyTable, loggedTable, runMetricsTable, runsTable, tableName } from './tableNames.js';
