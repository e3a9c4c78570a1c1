/**
 * Settings, in this order, after which DuckDB reads and writes no file, loads no extension, makes no request and lets nobody change that back.
 * Inserting Arrow streams, `CREATE TABLE` and `SET VARIABLE` still work.
 */
export const lockDownSettings = [
  'autoinstall_known_extensions = false',
  'autoload_known_extensions = false',
  'allow_community_extensions = false',
  'allow_unsigned_extensions = false',
  'allow_persistent_secrets = false',
  "disabled_filesystems = 'LocalFileSystem'",
  "memory_limit = '3GB'",
  'enable_external_access = false',
  'lock_configuration = true',
] as const;
