import './agency.css';
import type { ReactNode } from 'react';
import { SignedInOnly } from '../shared/session/index.js';
import { PageHeader } from '../shared/ui/index.js';
import { AgencyNav } from './agency-nav.js';

interface AgencyPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** What stands around each page of an agency; others than editors are shown the way to sign in. */
export function AgencyPage({ title, lead, children }: AgencyPageProps) {
  return (
    <>
      <AgencyNav />
      <PageHeader title={title} lead={lead} />
      <SignedInOnly>{children}</SignedInOnly>
    </>
  );
}
