import { BufferAttribute, BufferGeometry, PerspectiveCamera, Points, Scene, ShaderMaterial, Vector3, WebGLRenderer } from 'three';
import { eyeAxes, eyeDistance, viewAngle, type Camera } from './camera.js';

/** Points to draw: three places (0 to 1) and three parts of a colour (0 to 255) each. */
export interface PointCloud {
  places: Float32Array;
  colors: Uint8Array;
  /** Indices of the points that are behind all others, and of those that are not. */
  greyed: Uint32Array;
  selected: Uint32Array;
}

export interface PictureOptions {
  cloud: PointCloud;
  camera: Camera;
  /** CSS pixels. */
  width: number;
  height: number;
  pixelRatio: number;
  /** Radius of a point in the middle of the box, in CSS pixels. */
  radius: number;
  /** Colour of the surface, red, green and blue from 0 to 1: around points, to tell them apart. */
  surface: readonly [number, number, number];
}

const vertexShader = `
attribute vec3 tint;
uniform float size;
varying vec3 vTint;
varying float vSize;
void main() {
  vTint = tint;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vSize = size / -seen.z;
  gl_PointSize = vSize;
  gl_Position = projectionMatrix * seen;
}`;

const fragmentShader = `
uniform vec3 surface;
varying vec3 vTint;
varying float vSize;
void main() {
  float away = length(gl_PointCoord * 2.0 - 1.0) * vSize * 0.5;
  float rim = vSize * 0.5;
  if (away > rim) discard;
  // Specks have no room for a rim.
  float inner = vSize > 6.0 ? smoothstep(rim - 0.5, rim - 1.5, away) : 1.0;
  gl_FragColor = vec4(mix(surface, vTint, inner), 1.0);
}`;

/** Draws points into a WebGL canvas that is never shown: what it draws is copied, so that its context can be given back. */
export class ThreePoints {
  readonly canvas: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(viewAngle, 1, 0.05, 100);
  #drawn: { cloud: PointCloud; dispose: () => void; materials: readonly ShaderMaterial[] } | undefined;

  /** Throws where the browser gives no context. */
  constructor() {
    this.#renderer = new WebGLRenderer({ alpha: true, antialias: true, powerPreference: 'low-power' });
    this.canvas = this.#renderer.domElement;
  }

  /** Whether the browser took the context away: then a new one is needed. */
  get lost(): boolean {
    return this.#renderer.getContext().isContextLost();
  }

  /** Draws, and keeps what it draws on the canvas until the end of the task. */
  draw(options: PictureOptions): void {
    const { cloud, camera, width, height, pixelRatio, radius, surface } = options;
    if (this.#drawn?.cloud !== cloud) this.#put(cloud);
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(width, height, false);
    const distance = eyeDistance(camera, { width, height });
    for (const { uniforms } of this.#drawn?.materials ?? []) {
      uniforms['size'] = { value: 2 * radius * pixelRatio * distance };
      uniforms['surface'] = { value: new Vector3(...surface) };
    }
    aim(this.#camera, camera, distance, width / height);
    this.#renderer.render(this.#scene, this.#camera);
  }

  /** Gives geometry and context back. */
  dispose(): void {
    this.#drawn?.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  #put(cloud: PointCloud): void {
    this.#drawn?.dispose();
    this.#scene.clear();
    const parts = [partOf(cloud, cloud.greyed, 0), partOf(cloud, cloud.selected, 1)];
    this.#scene.add(...parts);
    this.#drawn = {
      cloud,
      materials: parts.map(({ material }) => material),
      dispose: () => {
        for (const { geometry, material } of parts) {
          geometry.dispose();
          material.dispose();
        }
      },
    };
  }
}

/** Puts three's camera where ours is. Looking straight down or up, "up" is where ours has it. */
export function aim(target: PerspectiveCamera, camera: Camera, distance: number, aspect: number): void {
  const { up, towards } = eyeAxes(camera);
  target.aspect = aspect;
  target.position.set(...towards).multiplyScalar(distance);
  target.up.set(...up);
  target.lookAt(0, 0, 0);
  target.updateProjectionMatrix();
  target.updateMatrixWorld();
}

function partOf({ places, colors }: PointCloud, members: Uint32Array, order: number): Points<BufferGeometry, ShaderMaterial> {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(places, 3));
  geometry.setAttribute('tint', new BufferAttribute(colors, 3, true));
  geometry.setIndex(new BufferAttribute(members, 1));
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { size: { value: 1 }, surface: { value: new Vector3() } },
    depthWrite: order === 1,
  });
  const points = new Points(geometry, material);
  // Places are 0 to 1; the camera looks at the middle of the box.
  points.position.set(-0.5, -0.5, -0.5);
  points.renderOrder = order;
  points.frustumCulled = false;
  return points;
}
