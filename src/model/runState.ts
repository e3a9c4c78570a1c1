/**
 * How a run stands. W&B: exit code 0 is finished, any other failed, no exit record crashed.
 * MLflow: RUNNING and SCHEDULED are running, KILLED killed, FAILED failed.
 */
export const runStates = ['running', 'finished', 'failed', 'crashed', 'killed'] as const;
export type RunState = (typeof runStates)[number];
