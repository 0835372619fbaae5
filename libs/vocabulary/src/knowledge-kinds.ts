export const KNOWLEDGE_KINDS = [
  'good_practice',
  'open_library_report',
  'study_visit',
  'action_plan',
  'guide',
] as const;

export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];
