import { Component, Suspense, type ReactNode } from 'react';
import { ChartSkeleton, ErrorState } from '../charts/index.js';
import { PanelHeader } from './PanelHeader.js';

export interface PanelBoundaryProps {
  /** Whatever is drawn: when it changes after a failure, drawing is tried again. */
  subject: unknown;
  /** Of the panel: its header may be part of what failed. */
  title: string;
  /** Called with what was thrown. */
  onError?: ((error: Error) => void) | undefined;
  children: ReactNode;
}

interface PanelBoundaryState {
  error: Error | undefined;
  subject: unknown;
}

/** Keeps the failure of one panel in its frame. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: undefined, subject: this.props.subject };

  static getDerivedStateFromError(thrown: unknown): Partial<PanelBoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps({ subject }: PanelBoundaryProps, state: PanelBoundaryState): Partial<PanelBoundaryState> | null {
    return subject === state.subject ? null : { subject, error: undefined };
  }

  override componentDidCatch(): void {
    if (this.state.error) this.props.onError?.(this.state.error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    // On servers only a suspense boundary keeps a failure in its place; the browser then tries again.
    if (!error) return <Suspense fallback={<ChartSkeleton />}>{this.props.children}</Suspense>;
    return (
      <>
        <PanelHeader title={this.props.title} />
        <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />
      </>
    );
  }
}
