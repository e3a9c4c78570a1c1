import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/styles.css';
import '../app.css';
import { useAppTexts } from '../language/languageContext.js';
import { NoAnswer } from '../NoAnswer.js';
import { embedAddress, type EmbedAddress } from './embedAddress.js';
import { embedConfig } from './embedConfig.js';
import { EmbedPage } from './EmbedPage.js';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no element with the id "app".');
const address = readAddress();
createRoot(container).render(
  <StrictMode>
    {address instanceof Error ? (
      <NotShown error={address} />
    ) : (
      <EmbedPage config={embedConfig(document)} address={address} theme={address.theme ?? 'system'} />
    )}
  </StrictMode>,
);
// An address with something else behind “#” is another page.
window.addEventListener('hashchange', () => location.reload());

function NotShown({ error }: { error: Error }) {
  const t = useAppTexts();
  return <NoAnswer theme="system" error={error} onRetry={() => location.reload()} title={t('nothingToShow')} />;
}

function readAddress(): EmbedAddress | Error {
  try {
    return embedAddress(location);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
