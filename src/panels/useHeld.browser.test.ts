import { afterEach, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useHeld } from './useHeld.js';

afterEach(() => vi.useRealTimers());

test('a pending value is held back until it is not pending, or patience ends', async () => {
  vi.useFakeTimers();
  const { result, rerender, act } = await renderHook((props?: { value: string; pending: boolean }) =>
    useHeld(props?.value ?? 'first', props?.pending ?? false, 50),
  );
  expect(result.current).toBe('first');
  await rerender({ value: 'second', pending: true });
  expect(result.current).toBe('first');
  await act(() => vi.advanceTimersByTime(49));
  expect(result.current).toBe('first');
  await rerender({ value: 'second, answered', pending: false });
  expect(result.current).toBe('second, answered');

  await rerender({ value: 'third', pending: true });
  await act(() => vi.advanceTimersByTime(40));
  await rerender({ value: 'fourth', pending: true });
  expect(result.current).toBe('second, answered');
  await act(() => vi.advanceTimersByTime(10));
  expect(result.current).toBe('fourth');
  await rerender({ value: 'fifth', pending: true });
  expect(result.current).toBe('fifth');
  await rerender({ value: 'fifth', pending: false });
  await rerender({ value: 'sixth', pending: true });
  expect(result.current).toBe('fifth');
});
