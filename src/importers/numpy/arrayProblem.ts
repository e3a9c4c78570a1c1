/** Why an array cannot be read, as the end of a sentence that begins with its name. */
export class ArrayProblem extends Error {
  /** Code of the import warning. */
  readonly code: 'pickled-array' | 'unreadable-array';

  constructor(message: string, code: ArrayProblem['code'] = 'unreadable-array') {
    super(message);
    this.name = 'ArrayProblem';
    this.code = code;
  }
}
