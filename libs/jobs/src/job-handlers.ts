import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_NAMES, type JobName } from './job-catalogue.js';
import { JobHandlersError } from './job-errors.js';
import { HANDLES_JOB, type JobHandler } from './job-handler.js';

/** The handler of each job. Boot fails with every fault listed when a job has none or several. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  readonly #byName = new Map<JobName, JobHandler<JobName>>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = new Map<JobName, Set<JobHandler<JobName>>>(JOB_NAMES.map((name) => [name, new Set()]));
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (typeof instance !== 'object' || instance === null) continue;
      const name = Reflect.getMetadata(HANDLES_JOB, instance.constructor) as JobName | undefined;
      if (name) found.get(name)?.add(instance as JobHandler<JobName>);
    }
    const faults: string[] = [];
    for (const [name, [handler, ...more]] of [...found].map(([name, set]) => [name, [...set]] as const)) {
      if (!handler) faults.push(`${name} has no handler`);
      else if (more.length > 0)
        faults.push(`${name} has ${more.length + 1}: ${[handler, ...more].map(className).join(', ')}`);
      else this.#byName.set(name, handler);
    }
    if (faults.length > 0) throw new JobHandlersError(faults);
  }

  get<N extends JobName>(name: N): JobHandler<N> {
    const handler = this.#byName.get(name);
    if (!handler) throw new JobHandlersError([`${name} has no handler`]);
    return handler;
  }
}

const className = (handler: object): string => handler.constructor.name;
