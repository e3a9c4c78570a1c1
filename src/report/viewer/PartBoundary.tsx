import { Component, Suspense, type ReactNode } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';

interface PartBoundaryProps {
  /** Whatever is drawn: when it changes after a failure, drawing is tried again. */
  subject: unknown;
  children: ReactNode;
}

interface PartBoundaryState {
  error: Error | undefined;
  subject: unknown;
}

/** Keeps the failure of one block in its place. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { error: undefined, subject: this.props.subject };

  static getDerivedStateFromError(thrown: unknown): Partial<PartBoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps({ subject }: PartBoundaryProps, state: PartBoundaryState): Partial<PartBoundaryState> | null {
    return subject === state.subject ? null : { subject, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    // On servers only a suspense boundary keeps a failure in its place; the browser then tries again.
    if (!error) return <Suspense fallback={<ChartSkeleton />}>{this.props.children}</Suspense>;
    return <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
