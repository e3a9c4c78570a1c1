/** Whether milliseconds since 1970 are a time that calendars, and the databases that read exports, have: within 8.64e15 of 1970 (ECMAScript's time values). */
export function isTime(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15;
}
