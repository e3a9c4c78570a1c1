/** What the elements of an array, or of one field of it, are. */
export interface ScalarType {
  kind: 'bool' | 'int' | 'uint' | 'float' | 'unicode' | 'bytes' | 'datetime' | 'timedelta';
  /** Bytes of one element. */
  bytes: number;
  littleEndian: boolean;
  /** Of datetimes and timedeltas: the unit, and how many of it one is. Absent where the array names none. */
  unit?: { name: string; count: number } | undefined;
}
