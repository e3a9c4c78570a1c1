import { forwardRef, useState, type ReactElement, type Ref } from 'react';
import type { DefinedPanel } from './definePanel.js';
import type { PanelHandle } from './host/panelHandle.js';
import { StandalonePanel } from './StandalonePanel.js';
import { standaloneNames, type StandaloneProps } from './standaloneProps.js';

/** Props of a panel as a component of its own: those that all have, and its settings one by one. */
export type PanelComponentProps<Fields extends object, Spec extends object, State = unknown> = Omit<
  StandaloneProps<Spec, State>,
  keyof Fields
> &
  Fields;

/** The same with all settings as a spec, which single ones need not be beside. */
export type PanelSpecProps<Spec extends object, State = unknown> = StandaloneProps<Spec, State> & ({ spec: Spec } | { defaultSpec: Spec });

/** Gets what a panel can be asked for. */
export interface PanelRef {
  ref?: Ref<PanelHandle> | undefined;
}

/** A panel as a component; its `ref` can be asked for figures and data. */
export interface PanelComponent<Fields extends object, Spec extends object, State = unknown> {
  (props: PanelSpecProps<Spec, State> & PanelRef): ReactElement | null;
  (props: PanelComponentProps<Fields, Spec, State> & PanelRef): ReactElement | null;
  displayName?: string | undefined;
}

export interface PanelComponentOptions<Fields extends object, Spec extends object> {
  kind: DefinedPanel;
  /** Of the component. */
  name: string;
  /** Of the spec. Default 1. */
  version?: number | undefined;
  /** CSS pixels. Default 280. */
  height?: number | undefined;
  /** The settings that single props say. */
  specOf: (fields: Fields) => Spec;
}

/** Makes a kind of panel a component for use without a dashboard. */
export function panelComponent<Fields extends object, Spec extends object, State = unknown>({
  kind,
  name,
  version = 1,
  height,
  specOf,
}: PanelComponentOptions<Fields, Spec>): PanelComponent<Fields, Spec, State> {
  const Component = forwardRef<PanelHandle, StandaloneProps>((props, ref) => {
    const { standalone, fields } = parted(props);
    const { spec, defaultSpec, ...rest } = standalone;
    const [first] = useState(defaultSpec);
    const given = spec ?? first ?? specOf(fields as Fields);
    return <StandalonePanel height={height} {...rest} spec={spec} kind={kind} version={version} given={given} handle={ref} />;
  });
  Component.displayName = name;
  return Component as unknown as PanelComponent<Fields, Spec, State>;
}

/** Props that all panels have, and those of one kind. */
function parted(props: StandaloneProps): { standalone: StandaloneProps; fields: object } {
  const names: ReadonlySet<string> = new Set(standaloneNames);
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  const standalone = Object.fromEntries(entries.filter(([key]) => names.has(key))) as unknown as StandaloneProps;
  return { standalone, fields: Object.fromEntries(entries.filter(([key]) => !names.has(key))) };
}
