import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Supplier } from './supplier.entity.js';
import { Suppliers } from './suppliers.js';

@Module({ imports: [TypeOrmModule.forFeature([Supplier])], providers: [Suppliers], exports: [Suppliers] })
export class SuppliersModule {}
