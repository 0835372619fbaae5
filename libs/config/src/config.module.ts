import { Module, type DynamicModule } from '@nestjs/common';
import { Settings } from './settings.js';

/** Makes the settings of this process injectable everywhere, under their class. */
@Module({})
export class ConfigModule {
  static forRoot(settings: Settings): DynamicModule {
    const provider = { provide: Settings, useValue: settings };
    return { module: ConfigModule, global: true, providers: [provider], exports: [provider] };
  }
}
