import { RecordPage } from './records/record-page.js';

export default function SupplierEditorPage() {
  return <RecordPage collection="suppliers" />;
}
