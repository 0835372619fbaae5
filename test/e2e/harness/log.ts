import { TOKEN } from './atlas.js';
import { MARK } from './bad-values.js';

/** Printed by the harness's program itself. */
const READY = /^ready http:\/\/\S+$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * What is wrong with the log of a process that was sent bad input: lines that are no JSON (somebody's line break got
 * through), control characters, something of the input (which holds MARK), or the token.
 */
export function logFaults(output: string): string[] {
  const lines = output.split('\n').filter((line) => line !== '' && !READY.test(line));
  return lines.filter((line) => !isCleanLine(line)).map((line) => line.slice(0, 500));
}

function isCleanLine(line: string): boolean {
  if (CONTROL.test(line) || line.includes(MARK) || line.includes(TOKEN)) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
