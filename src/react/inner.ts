// What other folders of src need, and hosts do not.
export { LookContext, useLook, type Look } from './context.js';
export { useDrawsEverything } from './DrawEverything.js';
export { FigurePlace } from './FigurePlace.js';
export { focusedNear } from './focusedNear.js';
export { useAppearance } from './useAppearance.js';
export { useProviderLocale } from './useProviderLocale.js';
export { useScopeSelection } from './SelectionScope.js';
export { useBlobSource } from './useMediaFile.js';
export { usePrintKey } from './usePrintKey.js';
export { useHadTexts } from '../charts/inner.js';
