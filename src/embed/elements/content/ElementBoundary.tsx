import { Component, type ReactNode } from 'react';
import { ErrorState } from '../../../charts/index.js';
import type { ElementShell } from '../elementContent.js';
import { errorDetail } from '../elementEvents.js';

interface ElementBoundaryProps {
  /** Whatever is drawn: when it changes after a failure, drawing is tried again. */
  subject: unknown;
  shell: ElementShell;
  children: ReactNode;
}

interface ElementBoundaryState {
  error: Error | undefined;
  subject: unknown;
}

/** Keeps what throws while it is drawn in its element, and tells that. */
export class ElementBoundary extends Component<ElementBoundaryProps, ElementBoundaryState> {
  override state: ElementBoundaryState = { error: undefined, subject: this.props.subject };

  static getDerivedStateFromError(thrown: unknown): Partial<ElementBoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps({ subject }: ElementBoundaryProps, state: ElementBoundaryState): Partial<ElementBoundaryState> | null {
    return subject === state.subject ? null : { subject, error: undefined };
  }

  override componentDidCatch(): void {
    const { error } = this.state;
    if (!error) return;
    const { shell } = this.props;
    shell.failing();
    shell.obstruct(error);
    shell.send('runfolio-error', errorDetail(error));
  }

  /** What it is asked for can be had again, as far as drawing goes. */
  override componentDidUpdate(_: ElementBoundaryProps, before: ElementBoundaryState): void {
    if (before.error && !this.state.error) this.props.shell.obstruct(undefined);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}
