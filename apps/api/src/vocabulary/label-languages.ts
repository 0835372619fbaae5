import { applyDecorators, createParamDecorator, Header, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LanguageCode } from '#validation';

/** The query of calls that answer with labels of concepts. */
export class LabelLanguageDto {
  @LanguageCode({
    nullable: true,
    description: 'Language of the labels of concepts, ISO 639-1; Accept-Language when left out',
  })
  language?: string | null;
}

/** Says that labels come in the language that the caller's programs ask for, unless the query names another. */
export const ApiLabelLanguage = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: 'Languages of labels; English otherwise',
    }),
    Header('Vary', 'Accept-Language'),
  );

const MOST_LANGUAGES = 10;

/** The languages that the reader asks for, dearest first: that of the query, then those of Accept-Language. */
export const LabelLanguages = createParamDecorator((_: unknown, context: ExecutionContext): string[] => {
  const { query, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const { language } = query as { language?: unknown };
  return [
    ...(typeof language === 'string' ? [language] : []),
    ...acceptedLanguages(headers['accept-language'] ?? ''),
  ];
});

/** `de-AT, fr;q=0.5` gives de, fr. Regions are left out, and whatever is no language. */
export function acceptedLanguages(header: string): string[] {
  return header
    .split(',', MOST_LANGUAGES)
    .map((part) => {
      const [, language = '', quality = '1'] =
        /^\s*([a-z]{2})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(part) ?? [];
      return { language: language.toLowerCase(), quality: Number(quality) };
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
