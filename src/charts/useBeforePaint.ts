import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect` in pages; nothing on servers, where React 18 would print a warning about it. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
