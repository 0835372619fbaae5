import { IsDefined, ValidateIf } from 'class-validator';

/** Settings by name, before they are checked. */
type Stated = Record<string, unknown>;

/** By name, in the order of the settings. */
export const DESCRIPTIONS = new Map<string, SettingDescription>();

export interface SettingDescription {
  name: string;
  text: string;
  /** As it stands in .env.example; empty when there is none. */
  default: string;
  secret: boolean;
}

/** Says what a setting does, for `.env.example`; `secret` values never reach a log or an error. */
export function Setting(
  text: string,
  options: { default?: string; secret?: boolean } = {},
): PropertyDecorator {
  return (_target, property) => {
    const name = property as string;
    DESCRIPTIONS.set(name, { name, text, default: options.default ?? '', secret: options.secret ?? false });
  };
}

export const wholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
export const trueOrFalse = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Says nothing while neither of the two is set, and that this one is missing when only the other is. */
export function NeededWith(other: 'MEILI_URL' | 'MEILI_KEY'): PropertyDecorator {
  return (target, property) => {
    const name = property as string;
    ValidateIf((settings: Stated) => Boolean(settings[other] ?? settings[name]))(target, name);
    IsDefined({ message: `${name} must be set too, because ${other} is` })(target, name);
  };
}

/** Must be set for an embedder over HTTP; may be left over when that is switched off. */
export function NeededForHttpEmbedder(): PropertyDecorator {
  return (target, property) => {
    const name = property as string;
    const isUsed = (settings: Stated) => settings.EMBEDDER === 'http' || settings[name] !== undefined;
    ValidateIf(isUsed)(target, name);
    IsDefined({ message: `${name} must be set, because EMBEDDER is http` })(target, name);
  };
}
