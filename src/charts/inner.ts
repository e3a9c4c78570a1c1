// What other folders of src need, and hosts do not.
export { hexBins, hexKey, type HexBins } from './hexBins.js';
export { lineRaster, segmentShape, addSegments, paintRaster, type LineRaster, type RasterPalette } from './lineRaster.js';
export { placeLabels, type LabelPoint, type PlacedLabel } from './placeLabels.js';
export { clearTicks } from './placeTicks.js';
export { nameRoom, namedMargins } from './plotArea.js';
export { valueAxis, roomFor, valueTickCount } from './valueAxis.js';
export { collectCategories } from './valueCategories.js';
export { errorText } from './errorText.js';
export { isDrawn } from './isDrawn.js';
export { StarMark, StarSwatch } from './StarMark.js';
export { vectorsOf } from './useVectors.js';
export { useHadTexts } from './useLocale.js';
export { valueExtent } from './valueExtent.js';
