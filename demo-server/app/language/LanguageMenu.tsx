import { Check, Languages } from 'lucide-react';
import { useState } from 'react';
import { Popup } from '../../../src/popups/index.js';
import { useAppTexts, useLanguage } from './languageContext.js';
import { languageOf, pageLanguages } from './languages.js';

/** The button that leads to the languages of the page; nothing where others decide. */
export function LanguageMenu() {
  const t = useAppTexts();
  const { tag, onLanguage } = useLanguage();
  const [open, setOpen] = useState(false);
  if (!onLanguage) return null;
  const trigger = (
    <button type="button" className="rf-icon-button" aria-label={t('language')} title={t('language')}>
      <Languages aria-hidden size={16} />
    </button>
  );
  const current = languageOf(tag)?.tag;
  return (
    <Popup trigger={trigger} label={t('language')} open={open} onOpen={setOpen} align="end">
      <ul className="app-languages">
        {pageLanguages.map((language) => (
          <li key={language.tag}>
            <button
              type="button"
              className="rf-kind"
              lang={language.tag}
              dir={language.dir}
              aria-pressed={language.tag === current}
              onClick={() => {
                setOpen(false);
                onLanguage(language.tag);
              }}
            >
              {language.name}
              {language.tag === current && <Check aria-hidden size={14} />}
            </button>
          </li>
        ))}
      </ul>
    </Popup>
  );
}
