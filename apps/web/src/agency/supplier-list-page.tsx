import { RecordList } from './records/record-list.js';

export default function SupplierListPage() {
  return <RecordList collection="suppliers" />;
}
