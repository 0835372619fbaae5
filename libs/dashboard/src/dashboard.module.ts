import { Module } from '@nestjs/common';
import { Dashboard } from './dashboard.js';

@Module({ providers: [Dashboard], exports: [Dashboard] })
export class DashboardModule {}
