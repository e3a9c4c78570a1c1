import type { PlotArea } from '../../charts/index.js';

/** From where one looks at the box of the points, towards its middle. */
export interface Camera {
  /** Around the upright axis, in radians: 0 looks along z from its high end. */
  turn: number;
  /** Above the floor, in radians: −π/2 to π/2. */
  tilt: number;
  /** 1 shows all of the box. */
  zoom: number;
}

/** From the front, to the right and above. */
export const firstCamera: Camera = { turn: 0.6, tilt: 0.38, zoom: 1 };

/** Height of what is seen, as an angle in degrees. */
export const viewAngle = 30;
const focal = 1 / Math.tan((viewAngle * Math.PI) / 360);
/** From the middle of the box, whose sides are 1, to an eye that sees all of it with its labels. */
const wholeDistance = 3.85;
/** CSS pixels that labels take on both sides together. */
const labelsRoom = 80;

/** How far the eye is from the middle of the box: farther where the figure is narrow. */
export function eyeDistance({ zoom }: Camera, { width, height }: Pick<PlotArea, 'width' | 'height'>): number {
  return (wholeDistance * Math.max(1, height / Math.max(labelsRoom, width - labelsRoom))) / zoom;
}

type Vector = readonly [x: number, y: number, z: number];

/** Directions to the right, up and towards the eye, each of length 1. */
export function eyeAxes({ turn, tilt }: Camera): { right: Vector; up: Vector; towards: Vector } {
  const [sinTurn, cosTurn, sinTilt, cosTilt] = [Math.sin(turn), Math.cos(turn), Math.sin(tilt), Math.cos(tilt)];
  return {
    right: [cosTurn, 0, -sinTurn],
    up: [-sinTilt * sinTurn, cosTilt, -sinTilt * cosTurn],
    towards: [cosTilt * sinTurn, sinTilt, cosTilt * cosTurn],
  };
}

/** A place in a figure, in CSS pixels, and its distance from the eye along the line of sight. */
export interface Seen {
  left: number;
  top: number;
  depth: number;
}

/** Where a camera sees places of three axes (0 to 1 each): a perspective projection, the same that the points are drawn with. */
export function projector(camera: Camera, area: PlotArea): (x: number, y: number, z: number) => Seen {
  const { right, up, towards } = eyeAxes(camera);
  const distance = eyeDistance(camera, area);
  const scale = (focal * area.height) / 2;
  const middle = { left: area.left + area.width / 2, top: area.top + area.height / 2 };
  return (x, y, z) => {
    const [px, py, pz] = [x - 0.5, y - 0.5, z - 0.5];
    const along = (axis: Vector): number => px * axis[0] + py * axis[1] + pz * axis[2];
    const depth = distance - along(towards);
    return { left: middle.left + (scale * along(right)) / depth, top: middle.top - (scale * along(up)) / depth, depth };
  };
}

/** Radians per CSS pixel of a drag. */
const perPixel = 0.008;
const steepest = Math.PI / 2;
const zooms = [0.5, 20] as const;

/** The camera after a drag by so many CSS pixels: the box follows the pointer. */
export function turned({ turn, tilt, zoom }: Camera, right: number, down: number): Camera {
  return { turn: turn - right * perPixel, tilt: Math.min(steepest, Math.max(-steepest, tilt + down * perPixel)), zoom };
}

/** The camera nearer (above 1) or farther away. */
export function zoomedBy(camera: Camera, factor: number): Camera {
  return { ...camera, zoom: Math.min(zooms[1], Math.max(zooms[0], camera.zoom * factor)) };
}
