import { RecordPage } from './records/record-page.js';

export default function KnowledgeEditorPage() {
  return <RecordPage collection="knowledge" />;
}
