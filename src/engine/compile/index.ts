export { compile, type CompileContext, type Dialect } from './compile.js';
export { cellName } from './runsPageSql.js';
export { RunTable, type ExportSchema, type TypedValue } from './runTable.js';
export { ident, sql, sqlText, type Sql, type SqlParameter } from './sql.js';
export { columnsTable, historyTable, runMetricsTable, runsTable, tableName } from './tableNames.js';
