import { useState } from 'react';
import { LateCode } from './lateCode.js';
import { PopupFailure } from './PopupFailure.js';
import type { PopupProps } from './popupProps.js';
import { useLateCode } from './useLateCode.js';
import { WaitingTrigger } from './WaitingTrigger.js';

const code = new LateCode('What opens here', async () => (await import('./WholePopup.js')).WholePopup);

/**
 * A small floating panel anchored to a button, drawn inside the provider's element so that it has its theme. The button is there at once; the code of the rest
 * comes when the pointer or the focus first reaches a button of this kind. One that is pressed before opens by itself as soon as it can.
 */
export function Popup(props: PopupProps) {
  const { open, onOpen } = props;
  const { loaded: Whole, error, retry } = useLateCode(code, open);
  const [byTouch, setByTouch] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (open && Whole && !wasOpen) setWasOpen(true);
  // Not before it opens: the button would be replaced while it is pressed.
  if (Whole && (open || wasOpen)) return <Whole {...props} byTouch={byTouch} />;
  return (
    <>
      <WaitingTrigger
        trigger={props.trigger}
        open={open}
        failed={error !== undefined}
        onReach={code.prepare}
        onOpen={(next, touched) => {
          setByTouch(touched);
          onOpen(next);
        }}
      />
      {open && error && <PopupFailure error={error} onRetry={retry} onClose={() => onOpen(false)} />}
    </>
  );
}
