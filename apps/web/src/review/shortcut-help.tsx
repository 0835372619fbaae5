import { useTranslation } from 'react-i18next';
import { Disclosure } from '../shared/ui/index.js';
import { SHORTCUTS, switchShortcuts, type Shortcut } from './shortcuts.js';

/** Which keys do what, and a switch that turns them off. */
export function ShortcutHelp({ isOn, onSwitch }: { isOn: boolean; onSwitch: (on: boolean) => void }) {
  const { t } = useTranslation('review');
  return (
    <Disclosure className="no-print" summary={t('shortcuts.heading')}>
      <div className="stack">
        <label className="box">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              switchShortcuts(target.checked);
              onSwitch(target.checked);
            }}
          />
          {t('shortcuts.on')}
        </label>
        <p className="small">{t('shortcuts.hint')}</p>
        <dl className="fact-list">
          {(Object.keys(SHORTCUTS) as Shortcut[]).map((name) => (
            <div className="shortcut" key={name}>
              <dt>
                {SHORTCUTS[name].map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Disclosure>
  );
}
