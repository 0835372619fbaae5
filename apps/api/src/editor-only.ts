import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { EditorGuard } from '#identity';
import { ApiProblems } from './api-problems.js';

/** A call for callers with a valid token alone. */
export const EditorOnly = (): MethodDecorator & ClassDecorator =>
  applyDecorators(UseGuards(EditorGuard), ApiBearerAuth(), ApiProblems(401));
