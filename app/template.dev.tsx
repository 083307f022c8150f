import '@/components/desk/desk.css';
import '@/components/desk/desk-sheet.css';
import type { ReactNode } from 'react';
import { Watch } from '@/components/desk/watch.client';

/** Every page under `npm run dev`: it follows the content and shows its checks. */
export default function Template({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Watch />
    </>
  );
}
