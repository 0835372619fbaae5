/** No challenge may have more. */
export const MAX_CODES = 50;
/** With or without its check digit. */
const CODE = /^(\d{8})(-\d)?$/;

export type CodeFault = 'unclear' | 'twice' | 'tooMany';

/** The code that was typed, or why it cannot be added to those chosen. */
export function readCode(
  typed: string,
  chosen: readonly string[],
): { code: string; fault: null } | { code: null; fault: CodeFault } {
  const code = CODE.exec(typed.trim())?.[1];
  const refuse = (fault: CodeFault) => ({ code: null, fault });
  if (code === undefined) return refuse('unclear');
  if (chosen.includes(code)) return refuse('twice');
  return chosen.length < MAX_CODES ? { code, fault: null } : refuse('tooMany');
}
