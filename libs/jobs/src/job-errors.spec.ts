import { describe, expect, it } from '@jest/globals';
import { errorText, QueueUnavailableError, UnrecoverableJobError } from './job-errors.js';

describe('the text of an error that is stored or logged', () => {
  it('is the message of our own errors', () => {
    expect(errorText(new UnrecoverableJobError('The challenge has no text'))).toBe(
      'The challenge has no text',
    );
    expect(errorText(new QueueUnavailableError())).toMatch(/^QUEUE_UNAVAILABLE: /);
  });

  it('is class, code and place of any other error, without its message', () => {
    const error = Object.assign(new TypeError('near "SECRET"\n    at SECRET (/x/SECRET.js:1:1)'), {
      code: '22P02',
    });
    expect(errorText(error)).toMatch(/^TypeError 22P02 at .*job-errors\.spec\.ts:\d+:\d+/);
    expect(errorText(error)).not.toContain('SECRET');
  });

  it('holds no folder of the machine', () => {
    expect(errorText(new Error('x'))).not.toContain('/');
  });

  it('copes with thrown things that are no errors', () => {
    expect(errorText('SECRET')).not.toContain('SECRET');
  });
});
