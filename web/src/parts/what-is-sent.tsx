import { Link } from 'react-router';
import type { Model } from '../api/model.ts';

/** Who gets what of a person's, before anything is sent. */
export function WhatIsSent({ model, what }: { model: Model; what: string }) {
  return (
    <>
      {model.name} on {model.provider} gets {what}, with secrets taken out.{' '}
      <Link to="/privacy">What is sent and stored</Link>
    </>
  );
}
