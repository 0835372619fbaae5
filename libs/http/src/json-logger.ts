import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Log lines as JSON on standard output: whatever a value holds, it is escaped and stays on its line. */
export function createLogger(level: LogLevel): ConsoleLogger {
  const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
  return new ConsoleLogger({
    json: true,
    colors: false,
    logLevels: levels.slice(0, levels.indexOf(level) + 1),
  });
}
