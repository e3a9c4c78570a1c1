import { expressionInterpreter } from 'vega-interpreter';
import { boundedFunctions } from './boundedFunctions.js';
import type { Deadline } from './deadline.js';
import { patternFunctions } from './safePatterns.js';

type Functions = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** As much of Vega's runtime context as an interpreter of expressions takes. */
interface ExpressionContext {
  functions: Functions;
}

/** An event as expressions see it: its plain values and what it is on. No element, window or document can be reached from it. */
interface PlainEvent {
  item?: unknown;
  vega?: object;
}

type Handler = (parameters: unknown, event: PlainEvent) => unknown;
type Filter = (event: PlainEvent) => unknown;

/**
 * Vega's interpreter of expressions, which makes no code at run time, less what would let an expression call functions of the page, write to its objects or hang it: events
 * come as plain values, patterns are RE2's, `modify` changes no other object's fields, what makes lists and texts of any length has limits, and time is limited.
 */
export function safeExpressions(deadline: Pick<Deadline, 'tick'>) {
  const patterns = patternFunctions();
  const guarded = (context: ExpressionContext): ExpressionContext => {
    const { functions } = context;
    const own: Record<string, (...values: unknown[]) => unknown> = {
      ...patterns,
      ...boundedFunctions(functions),
      // Vega's own finds the data by way of what it is called on.
      modify(this: unknown, name, insert, remove, toggle) {
        return functions['modify']?.call(this, name, insert, remove, toggle);
      },
    };
    return Object.assign(Object.create(context) as ExpressionContext, {
      functions: Object.assign(Object.create(functions) as Functions, own),
    });
  };
  const timed = (run: unknown): ((...given: unknown[]) => unknown) => {
    return (...given) => {
      deadline.tick();
      return (run as (...given: unknown[]) => unknown)(...given);
    };
  };
  return {
    operator: (context: ExpressionContext, expression: unknown): unknown =>
      timed(expressionInterpreter.operator(guarded(context), expression)),
    parameter: (context: ExpressionContext, expression: unknown): unknown =>
      timed(expressionInterpreter.parameter(guarded(context), expression)),
    encode: (context: ExpressionContext, expression: unknown): unknown => timed(expressionInterpreter.encode(guarded(context), expression)),
    event: (context: ExpressionContext, expression: unknown): Filter => {
      const run = expressionInterpreter.event(guarded(context), expression) as Filter;
      return (event) => run(plainEvent(event));
    },
    handler: (context: ExpressionContext, expression: unknown): Handler => {
      const run = expressionInterpreter.handler(guarded(context), expression) as Handler;
      return (parameters, event) => run(parameters, plainEvent(event));
    },
  };
}

function plainEvent(event: PlainEvent): PlainEvent {
  const plain: Record<string, unknown> = {};
  for (const key in event) {
    const value: unknown = event[key as keyof PlainEvent];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') plain[key] = value;
  }
  const vega = event.vega && { ...event.vega, view: () => undefined };
  return { ...plain, item: event.item, ...(vega && { vega }) };
}
