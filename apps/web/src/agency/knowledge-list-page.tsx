import { RecordList } from './records/record-list.js';

export default function KnowledgeListPage() {
  return <RecordList collection="knowledge" />;
}
