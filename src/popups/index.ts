export { LateCode } from './lateCode.js';
export { Popup } from './Popup.js';
export { PopupFailure, type PopupFailureProps } from './PopupFailure.js';
export type { PopupProps } from './popupProps.js';
export { useLateCode } from './useLateCode.js';
export { WholePopup } from './WholePopup.js';
