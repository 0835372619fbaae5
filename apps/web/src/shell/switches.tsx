import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../shared/i18n.js';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme.js';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <label className="switch">
      <span className="visually-hidden">{t('shell.language')}</span>
      <select
        value={i18n.language}
        onChange={({ target }) => void changeLanguage(target.value as Language)}
        autoComplete="off"
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <label className="switch">
      <span className="visually-hidden">{t('shell.theme')}</span>
      <select
        value={theme}
        autoComplete="off"
        onChange={({ target }) => {
          const chosen = target.value as Theme;
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {t(`shell.themes.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
