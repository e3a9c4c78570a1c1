/** A histogram as a run logged it at one step: weights of a layer, gradients, scores. */
export interface LoggedHistogram {
  step: number;
  /** Milliseconds since 1970, UTC; absent where unknown. */
  time?: number | undefined;
  /** Bounds of the bins, finite, never falling, one more than there are bins; empty where there is no bin. */
  edges: Float64Array;
  /** Per bin how many values, or what weight of them, it holds: from its lower bound up to below its upper one, which the last bin includes. Finite, ≥ 0. */
  counts: Float64Array;
  /** Values that are in no bin because they are not finite. Default 0. */
  nan?: number | undefined;
  posInf?: number | undefined;
  negInf?: number | undefined;
}

/** What a media item is, which says how it is shown. A `file` is anything else, as a 3-D object: it is offered to be saved. */
export const mediaKinds = ['image', 'audio', 'video', 'html', 'text', 'file'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file of an image, a sound, …, called after its content: equal ones are stored once. `mediaFile` of `src/arrow` makes it. */
export interface MediaFile {
  /** `media/<first 32 hex digits of its SHA-256>.<extension>`. */
  path: string;
  bytes: Uint8Array;
}

/** A box on an image, from one corner to the other, both in pixels or both in shares of width and height from the top left. */
export interface MediaBox {
  x: [number, number];
  y: [number, number];
  unit: 'pixel' | 'fraction';
  label?: string | undefined;
  /** Confidence or another number to filter by. */
  score?: number | undefined;
  /** Who drew it: `prediction`, `truth`, … Default: one group without a name. */
  group?: string | undefined;
}

/** An image of the same size whose grey values are numbers of classes. */
export interface MediaMask {
  /** What it is called: `prediction`, `truth`, … */
  key: string;
  /** Path of the mask's own media file. */
  file: string;
  /** Names of the classes, by number. */
  classes?: Record<string, string> | undefined;
}

/** An image, a sound, … as a run logged it. Several of one key and step are told apart by their order. */
export interface LoggedMedia {
  step: number;
  /** Milliseconds since 1970, UTC; absent where unknown. */
  time?: number | undefined;
  kind: MediaKind;
  /** Path of its media file. */
  file: string;
  /** Pixels, for images and videos. */
  width?: number | undefined;
  height?: number | undefined;
  caption?: string | undefined;
  boxes?: MediaBox[] | undefined;
  masks?: MediaMask[] | undefined;
}

/** What a run printed, a line per entry, in order, without line ends. */
export interface RunLog {
  text: readonly string[];
  /** Milliseconds since 1970, UTC; NaN where unknown. */
  time?: Float64Array | undefined;
  /** 1 for lines of the error stream; absent: none is. */
  stderr?: Uint8Array | undefined;
}

/** One version of a dataset, a model, or whatever else runs make and use. */
export interface ArtifactData {
  /** Unique within the project. */
  id: string;
  /** What all its versions share. */
  name: string;
  /** `dataset`, `model`, … */
  type: string;
  /** `v0`, `v1`, … */
  version: string;
  /** Hash of its content, with the name of the hash before a colon where it is not known otherwise: `sha256:…`. */
  digest?: string | undefined;
  /** Size of its files. */
  bytes?: number | undefined;
  /** Milliseconds since 1970, UTC. */
  createdAt?: number | undefined;
  /** Id of the run that made it; absent where none did or it belongs to another project. */
  runId?: string | undefined;
  /** `latest`, `best`, … */
  aliases: string[];
  description?: string | undefined;
  /** JSON text of an object. */
  metadata?: string | undefined;
}

/** That a run read an artifact (`used`) or made it (`logged`). */
export interface ArtifactUse {
  runId: string;
  artifactId: string;
  kind: 'used' | 'logged';
}

/** What is known of a metric beside its points. */
export interface MetricInfo {
  key: string;
  goal?: 'minimize' | 'maximize' | undefined;
  unit?: string | undefined;
  /** Metric to use as x in place of the step. */
  stepMetric?: string | undefined;
}
