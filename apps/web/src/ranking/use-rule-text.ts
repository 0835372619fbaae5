import { useTranslation } from 'react-i18next';

interface Rule {
  name: string;
  /** In English, by the API. */
  meaning: string;
}

export interface RuleText {
  name: string;
  meaning: string;
  /** Where it is not the reader's. */
  lang?: 'en';
}

/** A rule in the reader's language; one that the texts do not know yet is told as the API tells it. */
export function useRuleText(group: 'features' | 'constants'): (rule: Rule) => RuleText {
  const { t, i18n } = useTranslation('ranking');
  return ({ name, meaning }) => {
    const known = `${group}.${name}`;
    return i18n.exists(`${known}.name`, { ns: 'ranking' })
      ? {
          name: t(`${known}.name` as 'features.text.name'),
          meaning: t(`${known}.meaning` as 'features.text.meaning'),
        }
      : { name, meaning, lang: 'en' };
  };
}
